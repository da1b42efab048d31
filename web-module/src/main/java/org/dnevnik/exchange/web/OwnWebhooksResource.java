package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.exchange.WebhookService;
import org.dnevnik.identity.web.CurrentCaller;

/** What people send about the addresses that hear in their name. */
@Path("own/webhooks/{hook:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.WILDCARD)
public class OwnWebhooksResource {

    @Inject
    private WebhookService hooks;

    @Inject
    private CurrentCaller caller;

    @POST
    @Path("test")
    public void test(@PathParam("hook") long hook) {
        hooks.test(caller.get(), hook);
    }

    @POST
    @Path("resume")
    public void resume(@PathParam("hook") long hook) {
        hooks.resume(caller.get(), hook);
    }

    @DELETE
    public void remove(@PathParam("hook") long hook) {
        hooks.remove(caller.get(), hook);
    }
}
