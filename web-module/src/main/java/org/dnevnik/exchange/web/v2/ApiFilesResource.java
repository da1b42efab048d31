package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dnevnik.exchange.UploadFiles;
import org.dnevnik.files.AddFile;
import org.dnevnik.files.FileService;
import org.dnevnik.files.PutDown;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Attached files, whose addresses stand in lists of homework, and files that are sent before the homework they belong to. */
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
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Told(
            "Takes a file of at most 10 MB. The answer names the task; its file goes into the field files of new homework, and is forgotten after a week without.")
    public Bare upload(List<EntityPart> parts) throws IOException {
        Caller caller = asking.get();
        for (EntityPart part : parts) {
            Optional<String> name = part.getFileName();
            if (name.isPresent()) {
                return new Bare(Long.toString(put(caller, name.get(), part.getContent())));
            }
        }
        throw new ParameterInvalid("a file is needed");
    }

    private long put(Caller caller, String name, InputStream content) throws IOException {
        try (PutDown put = PutDown.of(content)) {
            return files.add(caller, new AddFile(UploadFiles.KIND, caller.person(), name, put.file()));
        }
    }

    @GET
    @Path("async/upload/{task}")
    @Told("The file of a task of one's own: it is there as soon as its task is.")
    public Homeworks.File uploaded(@PathParam("task") long task, @Context UriInfo address) {
        Caller caller = asking.get();
        StoredFile found = files.file(caller, task);
        if (found.addedBy() != caller.person()) {
            throw new NotFound("upload " + task);
        }
        return Homeworks.File.of(found, PersonsResource.site(address));
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
