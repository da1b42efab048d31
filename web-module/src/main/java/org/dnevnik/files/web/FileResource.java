package org.dnevnik.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.files.AddFile;
import org.dnevnik.files.FileService;
import org.dnevnik.files.PutDown;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** Attached files. A body is as long as the filter of bodies allows; what a file may be the service decides. */
@Path("files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FileResource {

    @Inject
    private FileService files;

    @Inject
    private CurrentCaller caller;

    /** A file in a list. */
    public record Line(long id, String name, String type, int size) {}

    @GET
    @Path("{kind:[a-z]+}/{owner:\\d{1,18}}")
    public List<Line> list(@PathParam("kind") String kind, @PathParam("owner") long owner) {
        return files.files(caller.get(), kind.toUpperCase(Locale.ROOT), owner).stream()
                .map(f -> new Line(f.id(), f.name(), f.type(), f.size()))
                .toList();
    }

    /** The body is the file itself, so that the page can tell how far it is. */
    @POST
    @Path("{kind:[a-z]+}/{owner:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Map<String, Long> add(
            @PathParam("kind") String kind,
            @PathParam("owner") long owner,
            @QueryParam("name") @Nullable String name,
            InputStream body)
            throws IOException {
        Caller asking = caller.get();
        String ownerKind = kind.toUpperCase(Locale.ROOT);
        try (PutDown put = PutDown.of(body)) {
            return Map.of("id", files.add(asking, new AddFile(ownerKind, owner, name == null ? "" : name, put.file())));
        }
    }

    @DELETE
    @Path("{file:\\d{1,18}}")
    public void drop(@PathParam("file") long file) {
        files.drop(caller.get(), file);
    }

    /** Always a download: a page or a picture with scripts in it must not run with our address. */
    @GET
    @Path("{file:\\d{1,18}}")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("file") long file) {
        Caller asking = caller.get();
        StoredFile found = files.file(asking, file);
        StreamingOutput content = out -> files.read(asking, file, out);
        return Response.ok(content, found.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found.name()))
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** RFC 6266: the name in letters that every browser reads, and the true one coded. */
    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }
}
