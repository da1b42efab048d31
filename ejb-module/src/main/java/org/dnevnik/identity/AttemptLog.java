package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.identity.model.SignInAttempts.Failures;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.kernel.OpenToEveryone;
import org.jspecify.annotations.Nullable;

/** The short transactions around a sign-in, so that no connection is held while a hash is computed. */
@Stateless
@DenyAll
@OpenToEveryone("who signs in is nobody yet; reached through SignInService alone")
public class AttemptLog {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    public AttemptLog() {}

    AttemptLog(EntityManager em) {
        this.em = em;
    }

    /** What stands in the account when somebody knocks. @param temporaryUntil how long the school's password is good; null: an own one */
    public record Known(
            long account,
            String hash,
            boolean demo,
            boolean blocked,
            @Nullable Instant temporaryUntil) {}

    Failures failures(String loginKey, String address, Instant now) {
        return new SignInAttempts(em)
                .failures(loginKey, address, now.minus(Throttle.WINDOW), Throttle.PER_LOGIN, Throttle.PER_ADDRESS);
    }

    /** A trial of a password that has begun; it counts as a failure until it ends. */
    public record Trial(long id, String loginKey, String address) {}

    /**
     * Lets somebody try who need not wait. Whoever tries at the same time with the same login or from the same address is counted one after the
     * other, so that guesses side by side are no more than guesses in a row.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Trial> begin(String loginKey, String address, Instant now) {
        SignInAttempts log = new SignInAttempts(em);
        log.waitForTurn(loginKey, address);
        return Throttle.holds(failures(loginKey, address, now))
                ? Optional.empty()
                : Optional.of(new Trial(log.begin(loginKey, address), loginKey, address));
    }

    /** Writes how a trial ended, as {@link #write} does. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(Trial trial, @Nullable Long account, SignInOutcome outcome, Instant at, @Nullable String newHash) {
        new SignInAttempts(em).end(trial.id());
        write(trial.loginKey(), trial.address(), account, outcome, at, newHash);
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Known> known(String login) {
        return new Accounts(em)
                .byLogin(login)
                .map(a -> new Known(
                        a.id(),
                        a.passwordHash(),
                        a.isDemo(),
                        a.state() == org.dnevnik.identity.model.AccountState.BLOCKED,
                        a.temporaryUntil()));
    }

    /** Writes the attempt; an admitted one also into the account, with a newer hash if there is one. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(
            String loginKey,
            String address,
            @Nullable Long account,
            SignInOutcome outcome,
            Instant at,
            @Nullable String newHash) {
        new SignInAttempts(em).add(loginKey, address, account, outcome);
        if (outcome == SignInOutcome.ADMITTED && account != null) {
            Account admitted = em.find(Account.class, account);
            if (admitted != null) {
                admitted.signedIn(at);
                if (newHash != null) {
                    admitted.rehash(newHash);
                }
            }
        }
    }
}
