package org.dnevnik.identity;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.dnevnik.identity.model.Sessions;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.CallerFacts;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.identity.view.Granted;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;

/** Reads who somebody is; the only source of callers. */
@Stateless
@DenyAll
@OpenToEveryone("asked by the authentication mechanism, before anybody is signed in")
public class CallerSource {

    /** That somebody works in a session, or uses a token, is written down as often as this. */
    private static final Duration SEEN = Duration.ofMinutes(5);

    private static final ZoneId REGION = ZoneId.of("Europe/Moscow");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public CallerSource() {}

    /** Over a database of one's own, as tests do. */
    public CallerSource(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What a new session of the account holds; empty when it is blocked, gone, or its person has no place in the region. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<SignedIn> signedIn(long account) {
        return facts(account, 0).map(facts -> session(facts, facts.asked(), clock.now(), 0));
    }

    /** What a session that is open holds now: texts that were published since are asked for at the next sign-in; empty as above, and when the session was ended. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<SignedIn> again(SignedIn held) {
        return facts(held.account(), held.session())
                .filter(facts -> facts.sessionsSince() == null || !held.since().isBefore(facts.sessionsSince()))
                .filter(facts -> held.session() == 0 || isSeen(facts, held.session()))
                .map(facts -> session(facts, facts.asked() && held.asked(), held.since(), held.session()));
    }

    private boolean isSeen(CallerFacts facts, long session) {
        Instant seen = facts.sessionSeen();
        if (seen != null && seen.plus(SEEN).isBefore(clock.now())) {
            new Sessions(em).seen(session, clock.now());
        }
        return seen != null;
    }

    /** The owner of a grant that is alive; empty as above, and while the owner has a password to choose, a text to agree to or a second step to set up. @param address for the owner to see */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<TokenCaller> ofGrant(long grant, String address) {
        return ofToken(new CallerFactsQuery(em).ofGrant(grant, clock.now(), clock.today(REGION)), address);
    }

    /** The owner of a personal token, as above; what cannot be one is not asked for. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<TokenCaller> ofPersonalToken(String token, String address) {
        return OpaqueToken.PERSONAL.looksLike(token)
                ? ofToken(
                        new CallerFactsQuery(em)
                                .ofPersonalToken(OpaqueToken.hash(token), clock.now(), clock.today(REGION)),
                        address)
                : Optional.empty();
    }

    /** The owner of a grant of any kind, for what goes out in their name while nobody shows a token; that is no use of it that its owner sees. Empty as above. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<TokenCaller> holder(long grant) {
        return welcome(new CallerFactsQuery(em).ofAnyGrant(grant, clock.now(), clock.today(REGION)))
                .map(f -> caller(f, requireNonNull(f.granted())));
    }

    private Optional<TokenCaller> ofToken(Optional<CallerFacts> facts, String address) {
        return welcome(facts).map(f -> admitted(f, requireNonNull(f.granted()), address));
    }

    private static Optional<CallerFacts> welcome(Optional<CallerFacts> facts) {
        return facts.filter(CallerSource::isWelcome).filter(f -> !f.temporary() && !f.asked() && !f.factorDue());
    }

    private TokenCaller admitted(CallerFacts facts, Granted granted, String address) {
        if (isSeenAnew(granted)) {
            new TokenGrants(em).seen(granted.id(), clock.now(), address);
        }
        return caller(facts, granted);
    }

    private TokenCaller caller(CallerFacts facts, Granted granted) {
        return new TokenCaller(session(facts, false, clock.now(), 0), granted.id(), granted.scopes(), granted.until());
    }

    private boolean isSeenAnew(Granted granted) {
        return granted.usedAt() == null || granted.usedAt().plus(SEEN).isBefore(clock.now());
    }

    private Optional<CallerFacts> facts(long account, long session) {
        return new CallerFactsQuery(em)
                .of(account, session, clock.today(REGION))
                .filter(CallerSource::isWelcome);
    }

    private static boolean isWelcome(CallerFacts facts) {
        return facts.active() && !facts.positions().isEmpty();
    }

    private SignedIn session(CallerFacts facts, boolean asked, Instant since, long session) {
        return new SignedIn(
                facts.account(),
                facts.person(),
                facts.name(),
                facts.school(),
                facts.positions(),
                facts.leads(),
                facts.rules(),
                clock.now(),
                facts.temporary(),
                asked && !facts.temporary(),
                since,
                facts.factorDue() && !facts.temporary(),
                session);
    }
}
