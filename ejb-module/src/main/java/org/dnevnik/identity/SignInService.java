package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.view.RegionsQuery;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The door with login and password. */
@Stateless
@DenyAll
@OpenToEveryone("who signs in is nobody yet")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    private static final int LONGEST_PASSWORD = 200;

    /** Whether a password belongs to a hash; replaced where a test counts the work. */
    private final BiPredicate<String, String> matching;

    @EJB
    private AttemptLog attempts;

    @EJB
    private CallerSource callers;

    @Inject
    private SchoolClock clock;

    @Inject
    private Config config;

    @Inject
    private SecondStep secondStep;

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    public SignInService() {
        matching = PasswordHash::matches;
    }

    SignInService(
            AttemptLog attempts,
            CallerSource callers,
            SchoolClock clock,
            Config config,
            EntityManager em,
            SecondStep secondStep,
            BiPredicate<String, String> matching) {
        this.secondStep = secondStep;
        this.matching = matching;
        this.attempts = attempts;
        this.callers = callers;
        this.clock = clock;
        this.config = config;
        this.em = em;
    }

    /** Names of the regions to choose from. */
    @PermitAll
    public List<String> regions() {
        return new RegionsQuery(em).names();
    }

    /** Whether this installation shows the demo region, whose sign-ins are no secret. */
    @PermitAll
    public boolean isDemo() {
        return config.getOptionalValue("dnevnik.demo.dir", String.class).isPresent();
    }

    /** Judges login and password and remembers the attempt. Whether there is such a login shows neither in the answer nor in the work. */
    @PermitAll
    public SignIn signIn(String login, String password, Arrival arrival) {
        AttemptLog.Known known = attempts.known(login).orElse(null);
        SignInAttempts.Knock knock = attempts.knock(login, arrival, known);
        AttemptLog.Trial trial = attempts.begin(knock, clock.now()).orElse(null);
        if (trial == null) {
            attempts.write(knock, null, SignInOutcome.THROTTLED, clock.now(), null);
            return SignIn.refused(SignIn.Refused.WAIT);
        }
        boolean right = password.length() <= LONGEST_PASSWORD
                && matching.test(password, known == null ? PasswordHash.NOBODY : known.hash());
        if (known == null) {
            return end(trial, null, SignInOutcome.UNKNOWN_LOGIN, SignIn.Refused.WRONG);
        }
        if (!right) {
            return end(trial, known.account(), SignInOutcome.WRONG_PASSWORD, SignIn.Refused.WRONG);
        }
        return admit(trial, password, known);
    }

    private SignIn admit(AttemptLog.Trial trial, String password, AttemptLog.Known known) {
        if (known.blocked()) {
            return end(trial, known.account(), SignInOutcome.BLOCKED, SignIn.Refused.BLOCKED);
        }
        if (known.demo() && !isDemo()) {
            return end(trial, known.account(), SignInOutcome.DEMO_OFF, SignIn.Refused.WRONG);
        }
        if (known.temporaryUntil() != null && !known.temporaryUntil().isAfter(clock.now())) {
            return end(trial, known.account(), SignInOutcome.EXPIRED, SignIn.Refused.EXPIRED);
        }
        Optional<SignedIn> session = callers.signedIn(known.account());
        if (session.isEmpty()) {
            return end(trial, known.account(), SignInOutcome.NO_POSITION, SignIn.Refused.NO_POSITION);
        }
        if (secondStep.isOn(known.account())) {
            attempts.end(trial, known.account(), SignInOutcome.CODE_ASKED, clock.now(), null);
            return SignIn.half(new Half(known.account(), trial.knock().loginKey(), clock.now()));
        }
        String newHash = PasswordHash.isOutdated(known.hash()) ? PasswordHash.of(password) : null;
        attempts.end(trial, known.account(), SignInOutcome.ADMITTED, clock.now(), newHash);
        return SignIn.admitted(session.get());
    }

    /**
     * Judges the code of the second step, and remembers it. Guesses are counted by the account, where strangers hold up strangers alone; its person
     * is told of guesses, because whoever guesses knows the password.
     */
    @PermitAll
    public SignIn enterCode(Half half, String code, Arrival arrival) {
        if (!half.lives(clock.now())) {
            return SignIn.refused(SignIn.Refused.LATE);
        }
        AttemptLog.Known known = attempts.known(half.login()).orElse(null);
        SignInAttempts.Knock door = attempts.knockWithCode(half.account(), arrival, known);
        AttemptLog.Trial trial = attempts.beginFactor(door, clock.now()).orElse(null);
        if (trial == null) {
            attempts.write(door, null, SignInOutcome.THROTTLED, clock.now(), null);
            secondStep.warn(half.account(), door.loginKey(), clock.now());
            return SignIn.refused(SignIn.Refused.WAIT);
        }
        if (code.length() > LONGEST_PASSWORD || !secondStep.takes(half.account(), code, clock.now())) {
            return end(trial, half.account(), SignInOutcome.WRONG_CODE, SignIn.Refused.CODE);
        }
        SignedIn session = callers.signedIn(half.account()).orElse(null);
        if (session == null || known == null || known.account() != half.account()) {
            return end(trial, half.account(), SignInOutcome.NO_POSITION, SignIn.Refused.NO_POSITION);
        }
        attempts.end(trial, half.account(), SignInOutcome.ADMITTED, clock.now(), null);
        return SignIn.admitted(session);
    }

    private SignIn end(AttemptLog.Trial trial, @Nullable Long account, SignInOutcome outcome, SignIn.Refused refusal) {
        attempts.end(trial, account, outcome, clock.now(), null);
        return SignIn.refused(refusal);
    }
}
