package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.AddWebhook;
import org.dnevnik.exchange.WebhookService;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What people send about the addresses that hear in their name. */
@Path("own/webhooks")
@RequestScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class OwnWebhooksResource {

    private static final String ONE = "{hook:\\d{1,18}}";

    @Inject
    private WebhookService hooks;

    @Inject
    private CurrentCaller caller;

    /** @param token in whose name the address hears */
    public record Order(
            long token, @Nullable String url, @Nullable List<String> topics) {}

    /** @return the secret, which nobody shows again */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, String> add(Order order) {
        List<String> topics = order.topics();
        AddWebhook asked = new AddWebhook(order.url(), topics == null ? List.of() : topics);
        return Map.of("secret", hooks.add(caller.get(), order.token(), asked).secret());
    }

    @POST
    @Path(ONE + "/test")
    public void test(@PathParam("hook") long hook) {
        hooks.test(caller.get(), hook);
    }

    @POST
    @Path(ONE + "/resume")
    public void resume(@PathParam("hook") long hook) {
        hooks.resume(caller.get(), hook);
    }

    @DELETE
    @Path(ONE)
    public void remove(@PathParam("hook") long hook) {
        hooks.remove(caller.get(), hook);
    }
}
