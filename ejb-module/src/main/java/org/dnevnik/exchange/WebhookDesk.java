package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dnevnik.exchange.model.WebhookDeliveries;
import org.dnevnik.exchange.model.Webhooks;
import org.dnevnik.exchange.view.GroupBond;
import org.dnevnik.exchange.view.GroupBondQuery;
import org.dnevnik.exchange.view.WebhookJob;
import org.dnevnik.exchange.view.WebhookQuery;
import org.dnevnik.identity.AccountStore;
import org.dnevnik.identity.SecretSeal;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;

/** The short transactions around deliveries: none is open while a receiver is spoken to. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WebhookDesk {

    /** So long nobody else sends to a receiver: longer than a turn and the post that is under way at its end. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** So often it is seen whether the owner has answered what they are asked when they come in: until then their tokens open nothing. */
    private static final Duration OWNER_IS_ASKED = Duration.ofHours(1);

    private static final int GONE = 410;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccountStore accounts;

    @Inject
    private SecretSeal seal;

    @Inject
    private Notices notices;

    /** For the container. */
    protected WebhookDesk() {}

    WebhookDesk(EntityManager em, SchoolClock clock, AccountStore accounts, SecretSeal seal, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.accounts = accounts;
        this.seal = seal;
        this.notices = notices;
    }

    /**
     * What is to be posted.
     *
     * @param owner of the token
     */
    record Post(WebhookJob job, long owner, String text, String signature) {}

    List<Long> claim(int atMost) {
        Instant now = clock.now();
        return new Webhooks(em).claim(now, now.plus(LEASE), atMost);
    }

    /** What goes next; what the owner of the token may not learn any more is withheld. */
    Optional<Post> next(long hook) {
        WebhookQuery query = new WebhookQuery(em);
        Optional<WebhookJob> job = query.next(hook, clock.today(Families.REGION));
        while (job.isPresent()) {
            Optional<TokenCaller> owner = accounts.holder(job.get().grant());
            if (owner.isEmpty() && job.get().asked()) {
                new Webhooks(em).postpone(hook, clock.now().plus(OWNER_IS_ASKED));
                return Optional.empty();
            }
            Optional<Post> post = owner.flatMap(post(job.get()));
            if (post.isPresent()) {
                return post;
            }
            new WebhookDeliveries(em).withheld(job.get().id(), clock.now());
            job = query.next(hook, clock.today(Families.REGION));
        }
        return Optional.empty();
    }

    private Function<TokenCaller, Optional<Post>> post(WebhookJob job) {
        return owner -> {
            Caller caller = owner.person().from("");
            return WebhookPolicy.mayHear(owner, caller, job, bonds(caller, job))
                    ? Optional.of(post(job, owner))
                    : Optional.empty();
        };
    }

    private List<GroupBond> bonds(Caller owner, WebhookJob job) {
        return job.person() == null
                ? List.of()
                : new GroupBondQuery(em).ofPupil(job.person(), owner.person(), clock.today(Families.REGION));
    }

    private Post post(WebhookJob job, TokenCaller owner) {
        String text = WebhookText.of(job);
        byte[] secret = seal.open(job.grant(), HexFormat.of().parseHex(job.secret()));
        String signature = WebhookText.signature(new String(secret, StandardCharsets.UTF_8), clock.now(), text);
        return new Post(job, owner.person().person(), text, signature);
    }

    /**
     * @param answer status, or one of the gateway's two words.
     * @return whether it was taken, and the next one may go
     */
    boolean settle(Post post, int answer) {
        WebhookJob job = post.job();
        Instant now = clock.now();
        if (answer / 100 == 2) {
            new WebhookDeliveries(em).taken(job.id(), now);
            new Webhooks(em).taken(job.hook(), now, answer);
            return true;
        }
        new WebhookDeliveries(em).tried(job.id());
        if (answer == GONE) {
            new Webhooks(em).stop(job.hook(), now, answer, "GONE");
            new WebhookDeliveries(em).dropWaiting(job.hook());
        } else {
            WebhookPauses.after(job.failures() + 1)
                    .ifPresentOrElse(
                            pause -> new Webhooks(em).failed(job.hook(), now, answer, now.plus(pause)),
                            () -> giveUp(post, now, answer));
        }
        return false;
    }

    private void giveUp(Post post, Instant now, int answer) {
        if (new Webhooks(em).stop(post.job().hook(), now, answer, "OFF")) {
            notices.add(new Notice(
                    "TOKEN_HOOK_OFF", 0, post.owner(), Map.of("name", post.job().token())));
        }
    }

    void release(long hook) {
        new Webhooks(em).release(hook);
    }

    int forget() {
        return new WebhookDeliveries(em).forget(clock.now());
    }
}
