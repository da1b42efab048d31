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
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.List;
import java.util.Optional;
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

    private static final int LONGEST_CODE = 200;

    @EJB
    private AttemptLog attempts;

    @Inject
    private AccountStore store;

    @Inject
    private SchoolClock clock;

    @Inject
    private Config config;

    @Inject
    private SecondStep secondStep;

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    public SignInService() {}

    SignInService(
            AttemptLog attempts,
            AccountStore store,
            SchoolClock clock,
            Config config,
            EntityManager em,
            SecondStep secondStep) {
        this.secondStep = secondStep;
        this.attempts = attempts;
        this.store = store;
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
        CredentialValidationResult judged = store.validate(new TypedPassword(login, password, known));
        if (known == null) {
            return end(trial, null, SignInOutcome.UNKNOWN_LOGIN, SignIn.Refused.WRONG);
        }
        if (judged.getStatus() != CredentialValidationResult.Status.VALID) {
            return end(trial, known.account(), SignInOutcome.WRONG_PASSWORD, SignIn.Refused.WRONG);
        }
        return admit(trial, password, known, AccountPrincipal.personIn(judged));
    }

    private SignIn admit(AttemptLog.Trial trial, String password, AttemptLog.Known known, Optional<SignedIn> session) {
        if (known.blocked()) {
            return end(trial, known.account(), SignInOutcome.BLOCKED, SignIn.Refused.BLOCKED);
        }
        if (known.demo() && !isDemo()) {
            return end(trial, known.account(), SignInOutcome.DEMO_OFF, SignIn.Refused.WRONG);
        }
        if (known.temporaryUntil() != null && !known.temporaryUntil().isAfter(clock.now())) {
            return end(trial, known.account(), SignInOutcome.EXPIRED, SignIn.Refused.EXPIRED);
        }
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
        if (code.length() > LONGEST_CODE || !secondStep.takes(half.account(), code, clock.now())) {
            return end(trial, half.account(), SignInOutcome.WRONG_CODE, SignIn.Refused.CODE);
        }
        SignedIn session = AccountPrincipal.personIn(store.validate(new ProvenPerson(half.account())))
                .orElse(null);
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
