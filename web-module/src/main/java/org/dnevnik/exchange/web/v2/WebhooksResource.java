package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.AddWebhook;
import org.dnevnik.exchange.WebhookService;
import org.dnevnik.exchange.view.WebhookLine;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Our own: addresses that want to hear of changes, each under the token that asks. A token sees and ends its own alone. */
@Path("webhooks")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private static final String ONE = "{webhook}";

    @Inject
    private Asking asking;

    @Inject
    private WebhookService hooks;

    @GET
    @Told("The webhooks of the token that asks.")
    public List<Webhook> list() {
        return Webhook.of(own(asking.get()));
    }

    @POST
    @Told(
            "Asks for deliveries to an https address: {\"url\", \"topics\": [\"marks\", \"periodMarks\", \"attendance\", \"notes\", \"homework\","
                    + " \"timetable\"]}. The answer alone holds the secret with which they are signed.")
    public Webhook add(Sent sent) {
        Caller caller = asking.get();
        String url = sent.text("url");
        if (url == null) {
            throw new ParameterInvalid("url is needed");
        }
        return Webhook.of(hooks.add(caller, asking.grant(), new AddWebhook(url, sent.texts("topics"))));
    }

    @GET
    @Path(ONE)
    @Told("How one does: whether the receiver answers, and how much waits.")
    public Webhook one(@PathParam("webhook") long webhook) {
        return Webhook.of(List.of(own(asking.get(), webhook))).get(0);
    }

    @DELETE
    @Path(ONE)
    @Told("Nothing is delivered any more; what waits is dropped.")
    public Done remove(@PathParam("webhook") long webhook) {
        Caller caller = asking.get();
        hooks.remove(caller, own(caller, webhook).id());
        return Done.YES;
    }

    @POST
    @Path(ONE + "/test")
    @Told("Delivers a trial of the kind TEST, and tries again whatever waits.")
    public Done test(@PathParam("webhook") long webhook) {
        Caller caller = asking.get();
        hooks.test(caller, own(caller, webhook).id());
        return Done.YES;
    }

    @POST
    @Path(ONE + "/resume")
    @Told("Tries again at once whatever waits, also where it was given up.")
    public Done resume(@PathParam("webhook") long webhook) {
        Caller caller = asking.get();
        hooks.resume(caller, own(caller, webhook).id());
        return Done.YES;
    }

    private List<WebhookLine> own(Caller caller) {
        long grant = asking.grant();
        return hooks.list(caller).stream().filter(h -> h.grant() == grant).toList();
    }

    private WebhookLine own(Caller caller, long webhook) {
        return own(caller).stream()
                .filter(h -> h.id() == webhook)
                .findFirst()
                .orElseThrow(() -> new NotFound("webhook " + webhook));
    }
}
