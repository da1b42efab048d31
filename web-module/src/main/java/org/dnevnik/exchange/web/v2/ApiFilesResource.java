package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dnevnik.files.FileService;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Attached files, whose addresses stand in lists of homework. */
@Path("files")
@NeedsScope(TokenScope.FILES)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiFilesResource {

    @Inject
    private Asking asking;

    @Inject
    private FileService files;

    @POST
    @Path("async/upload")
    @Told(value = "Files are attached on the site: there is no upload here.", absent = true)
    public Done upload() {
        asking.get();
        throw new NotFound("upload");
    }

    @GET
    @Path("async/upload/{task}")
    @Told(value = "Files are attached on the site: there is no upload here.", absent = true)
    public Done uploaded(@PathParam("task") String task) {
        asking.get();
        throw new NotFound("upload " + task);
    }

    /** Always a download, as on the site. */
    @GET
    @Path("{file}")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("file") long file) {
        Caller caller = asking.get();
        StoredFile found = files.file(caller, file);
        StreamingOutput content = out -> files.read(caller, file, out);
        String name = URLEncoder.encode(found.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, found.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
