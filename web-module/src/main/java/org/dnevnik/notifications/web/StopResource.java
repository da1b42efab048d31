package org.dnevnik.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.dnevnik.notifications.NoticeSettingsService;
import org.jspecify.annotations.Nullable;

/**
 * Ends letters for whoever holds the link from one of them. Mail programs post to it when their reader says so (RFC 8058); looking at it changes nothing,
 * because mail servers look at every link.
 */
@Path("unsubscribe")
@RequestScoped
public class StopResource {

    @Inject
    private NoticeSettingsService settings;

    /** What stands behind the # of the page's address. */
    public record Stop(@Nullable String token) {}

    /** From the page. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void stop(Stop order) {
        settings.stop(Objects.requireNonNullElse(order.token(), ""));
    }

    /** From a mail program. */
    @POST
    @Path("{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void stopAtOnce(@PathParam("token") String token, String form) {
        settings.stop(token);
    }

    /** From a mail program that only opens addresses: the page asks. */
    @GET
    @Path("{token:[A-Za-z0-9._-]{1,100}}")
    public Response ask(@PathParam("token") String token) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/unsubscribe#" + token)
                .build();
    }
}
