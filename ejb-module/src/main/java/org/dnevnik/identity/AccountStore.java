package org.dnevnik.identity;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dnevnik.identity.model.Sessions;
import org.dnevnik.identity.model.TokenGrants;
import org.dnevnik.identity.view.CallerFacts;
import org.dnevnik.identity.view.CallerFactsQuery;
import org.dnevnik.identity.view.Granted;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/**
 * The one identity store: a password of the school, a person whom Gosuslugi has proven, a browser's session and the tokens of programs are credentials
 * for the same account and end in the same principal. It says whose a credential is and whether the account is open; whether somebody who has shown who
 * they are has to wait, to enter a code or to agree to a text first is the door's to say.
 */
@ApplicationScoped
@Transactional
public class AccountStore implements IdentityStore {

    /** That somebody works in a session, or uses a token, is written down as often as this. */
    private static final Duration SEEN = Duration.ofMinutes(5);

    /** Whether a password belongs to a hash; replaced where a test counts the work. */
    private final BiPredicate<String, String> matching;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected AccountStore() {
        matching = PasswordHash::matches;
    }

    /** Over a database of one's own, as tests do. */
    public AccountStore(EntityManager em, SchoolClock clock) {
        this(em, clock, PasswordHash::matches);
    }

    AccountStore(EntityManager em, SchoolClock clock, BiPredicate<String, String> matching) {
        this.em = em;
        this.clock = clock;
        this.matching = matching;
    }

    /**
     * The principal of whoever is let in is an {@link AccountPrincipal}. A right password of an account that is blocked or has no place in the region is valid too,
     * because its owner is told why they are not let in; they are in no group, and nothing is open to them. Every other credential of such an account is invalid.
     */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof HeldSession held) {
            return answer(again(held.person()));
        }
        if (credential instanceof ShownGrant shown) {
            return answer(ofGrant(shown));
        }
        if (credential instanceof PersonalToken shown) {
            return answer(ofPersonalToken(shown));
        }
        if (credential instanceof ProvenPerson proven) {
            return answer(signedIn(proven.account()));
        }
        return credential instanceof TypedPassword typed
                ? judge(typed)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult judge(TypedPassword typed) {
        OptionalLong owner = typed.owner(matching);
        if (owner.isEmpty()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        Optional<AccountPrincipal> open = signedIn(owner.getAsLong());
        return open.isPresent()
                ? answer(open)
                : new CredentialValidationResult(new CallerPrincipal(Long.toString(owner.getAsLong())), Set.of());
    }

    private static CredentialValidationResult answer(Optional<AccountPrincipal> somebody) {
        return somebody.map(p -> new CredentialValidationResult(p, p.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** What a new session of the account holds; empty when it is blocked, gone, or its person has no place in the region. */
    private Optional<AccountPrincipal> signedIn(long account) {
        return facts(account, 0)
                .map(facts -> session(facts, facts.asked(), clock.now(), 0))
                .map(AccountPrincipal::new);
    }

    /** What a session that is open holds now: texts that were published since are asked for at the next sign-in; empty as above, and when the session was ended. */
    private Optional<AccountPrincipal> again(SignedIn held) {
        return facts(held.account(), held.session())
                .filter(facts -> facts.sessionsSince() == null || !held.since().isBefore(facts.sessionsSince()))
                .filter(facts -> held.session() == 0 || isSeen(facts, held.session()))
                .map(facts -> session(facts, facts.asked() && held.asked(), held.since(), held.session()))
                .map(AccountPrincipal::new);
    }

    private boolean isSeen(CallerFacts facts, long session) {
        Instant seen = facts.sessionSeen();
        if (seen != null && seen.plus(SEEN).isBefore(clock.now())) {
            new Sessions(em).seen(session, clock.now());
        }
        return seen != null;
    }

    /** The owner of a grant that is alive; empty as above, and while the owner has a password to choose, a text to agree to or a second step to set up. */
    private Optional<AccountPrincipal> ofGrant(ShownGrant shown) {
        return ofToken(
                new CallerFactsQuery(em).ofGrant(shown.grant(), clock.now(), clock.today(Families.REGION)),
                shown.address());
    }

    /** The owner of a personal token, as above; what cannot be one is not asked for. */
    private Optional<AccountPrincipal> ofPersonalToken(PersonalToken shown) {
        return OpaqueToken.PERSONAL.looksLike(shown.token())
                ? ofToken(
                        new CallerFactsQuery(em)
                                .ofPersonalToken(
                                        OpaqueToken.hash(shown.token()), clock.now(), clock.today(Families.REGION)),
                        shown.address())
                : Optional.empty();
    }

    /** The owner of a grant of any kind, for what goes out in their name while nobody shows a token; that is no use of it that its owner sees. Empty as above. */
    public Optional<TokenCaller> holder(long grant) {
        return welcome(new CallerFactsQuery(em).ofAnyGrant(grant, clock.now(), clock.today(Families.REGION)))
                .map(f -> caller(f, requireNonNull(f.granted())));
    }

    private Optional<AccountPrincipal> ofToken(Optional<CallerFacts> facts, String address) {
        return welcome(facts).map(f -> new AccountPrincipal(admitted(f, requireNonNull(f.granted()), address)));
    }

    private static Optional<CallerFacts> welcome(Optional<CallerFacts> facts) {
        return facts.filter(AccountStore::isWelcome).filter(f -> !f.temporary() && !f.asked() && !f.factorDue());
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
                .of(account, session, clock.today(Families.REGION))
                .filter(AccountStore::isWelcome);
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
