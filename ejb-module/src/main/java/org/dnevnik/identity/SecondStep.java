package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.SecondFactors;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.kernel.SecretCode;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;

/** Judges what somebody typed for the second step; what was right is used up, whatever becomes of the sign-in. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SecondStep {

    /** So often its person is told of guesses, however many there are. */
    private static final Duration TOLD = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private SecretSeal seal;

    /** For the container. */
    protected SecondStep() {}

    SecondStep(EntityManager em, SecretSeal seal, Notices notices) {
        this.notices = notices;
        this.em = em;
        this.seal = seal;
    }

    boolean isOn(long account) {
        return new SecondFactors(em).secret(account).isPresent();
    }

    /** Whether a code is right: one of the telephone's that was not used before, or a recovery code. */
    boolean takes(long account, String typed, Instant at) {
        String code = typed.replaceAll("\\s+", "");
        return code.matches("[0-9]{" + Totp.DIGITS + "}")
                ? takesCode(account, code, at)
                : takesRecovery(account, typed, at);
    }

    private boolean takesCode(long account, String code, Instant at) {
        SecondFactors factors = new SecondFactors(em);
        byte[] kept = factors.secret(account).orElse(null);
        if (kept == null) {
            return false;
        }
        OptionalLong step = Totp.matching(seal.open(account, kept), code, at);
        return step.isPresent() && factors.use(account, step.getAsLong());
    }

    private boolean takesRecovery(long account, String typed, Instant at) {
        SecondFactors factors = new SecondFactors(em);
        boolean right = recovery(account, typed)
                .filter(hash -> factors.useCode(account, hash, at))
                .isPresent();
        Account owner = right ? em.find(Account.class, account) : null;
        if (owner != null) {
            factors.log(owner.person(), SecondFactors.Event.CODE_USED, owner.person(), at);
        }
        return right;
    }

    /**
     * Somebody who knows the password has guessed too often and waits: its person is told.
     *
     * @param key under which the guesses are counted
     */
    void warn(long account, String key, Instant at) {
        Account owner = em.find(Account.class, account);
        if (owner != null && new SignInAttempts(em).held(key, at.minus(TOLD)) == 1) {
            notices.add(new Notice("FACTOR_GUESSED", 0, owner.person(), Map.of()));
        }
    }

    /** What is kept of a recovery code. */
    static Optional<byte[]> recovery(long account, String code) {
        return SecretCode.slowHash("second step of " + account, code);
    }
}
