package org.dnevnik.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.notifications.NotificationService;
import org.dnevnik.notifications.view.Unseen;

/** What the bell of every page asks, and what the button of the list does. */
@Path("/notifications")
@RequestScoped
public class NotificationsResource {

    private static final String LIST = "/notifications";

    @Inject
    private CurrentCaller caller;

    @Inject
    private NotificationService notifications;

    /** What the reader has not seen yet. */
    @GET
    @Path("/unseen")
    @Produces(MediaType.APPLICATION_JSON)
    public Unseen unseen() {
        return notifications.unseen(caller.get());
    }

    /** A plain form's target: everything up to this notification is seen, and the list is shown again. */
    @POST
    @Path("/seen")
    public Response see(@FormParam("upTo") long upTo) {
        notifications.seeAll(caller.get(), upTo);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LIST)
                .build();
    }
}
