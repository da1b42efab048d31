package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import org.dnevnik.exchange.RosterService;
import org.dnevnik.exchange.SchoolPackageService;
import org.dnevnik.identity.web.CurrentCaller;

/**
 * A school as a file: {@code /data/package/1.zip} gives it, a file posted to {@code /data/package} makes one; {@code
 * /data/package/1/oneroster.zip} is for other systems.
 */
@Path("package")
@RequestScoped
public class PackageResource {

    @Inject
    private SchoolPackageService packages;

    @Inject
    private RosterService rosters;

    @Inject
    private CurrentCaller caller;

    /** Written whole before the first byte is sent, so that a failure still has its status. */
    @GET
    @Path("{school:\\d{1,18}}.zip")
    @Produces("application/zip")
    public Response packed(@PathParam("school") long school) {
        return download(packages.pack(caller.get(), school), "school.zip");
    }

    /** The CSV package of OneRoster 1.2. */
    @GET
    @Path("{school:\\d{1,18}}/oneroster.zip")
    @Produces("application/zip")
    public Response roster(@PathParam("school") long school) {
        return download(rosters.pack(caller.get(), school), "oneroster.zip");
    }

    private static Response download(java.nio.file.Path file, String name) {
        StreamingOutput content = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.delete(file);
            }
        };
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** @return the id of the school that was made */
    @POST
    @Consumes("application/zip")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> unpack(InputStream content) {
        return Map.of("school", packages.unpack(caller.get(), content));
    }
}
