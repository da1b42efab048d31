package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.model.WebhookDeliveries;
import org.dnevnik.exchange.model.Webhooks;
import org.dnevnik.exchange.view.WebhookLine;
import org.dnevnik.exchange.view.WebhookQuery;
import org.dnevnik.identity.SecretSeal;
import org.dnevnik.identity.view.GrantLine;
import org.dnevnik.identity.view.GrantLineQuery;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.view.NoticeTopic;

/** Which addresses hear of changes in somebody's name. What they hear is judged when it goes ({@link WebhookPolicy}). */
@Stateless
@DenyAll
@OpenToEveryone("everybody decides who hears in their own name, and only in that")
public class WebhookService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "dnv_whs_";
    private static final int SECRET_BYTES = 32;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private WebhookHosts hosts;

    @Inject
    private SecretSeal seal;

    /** For the container. */
    public WebhookService() {}

    WebhookService(EntityManager em, SchoolClock clock, WebhookHosts hosts, SecretSeal seal) {
        this.em = em;
        this.clock = clock;
        this.hosts = hosts;
        this.seal = seal;
    }

    /** Those of all tokens of the caller, newest first. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<WebhookLine> list(Caller caller) {
        return new WebhookQuery(em).of(caller.account(), clock.now());
    }

    /** The caller's living tokens that may have webhooks: programs ask for theirs themselves. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<GrantLine> tokens(Caller caller) {
        return grants(caller).filter(GrantLine::personal).toList();
    }

    private Stream<GrantLine> grants(Caller caller) {
        return new GrantLineQuery(em)
                .of(caller.account(), clock.now()).stream()
                        .filter(g -> g.alive() && g.scopes().contains(TokenScope.EDUCATIONAL_INFO));
    }

    /**
     * @param grant of the token that asks, or that its owner has chosen
     * @throws Refusal {@link ExchangeRefusal#HOOK_ADDRESS}, {@link ExchangeRefusal#HOOK_HOST}, {@link ExchangeRefusal#HOOK_NOTHING},
     *     {@link ExchangeRefusal#HOOK_TOPICS}, {@link ExchangeRefusal#HOOK_TOKEN}, {@link ExchangeRefusal#HOOK_MANY}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public MadeWebhook add(Caller caller, long grant, AddWebhook order) {
        String topics = order.heard().stream().map(NoticeTopic::name).collect(Collectors.joining(" "));
        URI address = hosts.require(order.url()); // before the first statement: names may be long in coming
        if (grants(caller).noneMatch(g -> g.id() == grant)) {
            throw new Refusal(ExchangeRefusal.HOOK_TOKEN);
        }
        String secret = secret();
        Webhooks.Fresh fresh = new Webhooks.Fresh(
                grant,
                caller.account(),
                address.toString(),
                topics,
                seal.seal(grant, secret.getBytes(StandardCharsets.UTF_8)),
                clock.now());
        long id = new Webhooks(em).add(fresh).orElseThrow(() -> new Refusal(ExchangeRefusal.HOOK_MANY));
        return new MadeWebhook(line(caller, id), secret);
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private WebhookLine line(Caller caller, long hook) {
        return list(caller).stream()
                .filter(h -> h.id() == hook)
                .findFirst()
                .orElseThrow(() -> new NotFound("webhook " + hook));
    }

    /**
     * What waits for it goes with it.
     *
     * @throws NotFound for what is not the caller's
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void remove(Caller caller, long hook) {
        if (!new Webhooks(em).remove(hook, caller.account())) {
            throw new NotFound("webhook " + hook);
        }
    }

    /**
     * Sends a trial that tells of nothing, by the same road as everything else.
     *
     * @throws NotFound for what is not the caller's, and for one that is over
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void test(Caller caller, long hook) {
        resume(caller, hook);
        new WebhookDeliveries(em).addTrial(hook, clock.now());
    }

    /**
     * Tries at once what waits, also where it was given up.
     *
     * @throws NotFound for what is not the caller's, and for one that is over
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void resume(Caller caller, long hook) {
        if (!line(caller, hook).alive() || !new Webhooks(em).resume(hook, caller.account(), clock.now())) {
            throw new NotFound("webhook " + hook);
        }
    }
}
