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
import org.dnevnik.identity.model.Devices;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.identity.model.SignInAttempts.Failures;
import org.dnevnik.identity.model.SignInAttempts.Knock;
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

    /** A trial of a password that has begun; it counts as a failure until it ends. */
    public record Trial(long id, Knock knock) {}

    /**
     * Who knocks: a stranger, or a device that the account knows. An unknown login costs what a known one costs.
     *
     * @param known what stands in the account of the login, if there is one
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Knock knock(String login, Arrival arrival, @Nullable Known known) {
        String secret = arrival.secret();
        Long device = secret == null
                ? null
                : new Devices(em)
                        .known(known == null ? 0 : known.account(), DeviceSecret.hash(secret))
                        .orElse(null);
        return new Knock(Account.key(login), Throttle.network(arrival.address()), device);
    }

    /**
     * Lets somebody try who need not wait. Those who are counted together are counted one after the other, so that guesses side by side are no more
     * than guesses in a row.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Trial> begin(Knock knock, Instant now) {
        return begin(knock, now, knock.device() != null);
    }

    /** The same for somebody who is signed in and shows that it is still them: what strangers try does not hold them up. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Trial> beginInside(long account, String address, Instant now) {
        return begin(new Knock("own " + account, Throttle.network(address), null), now, true);
    }

    private Optional<Trial> begin(Knock knock, Instant now, boolean atHome) {
        SignInAttempts log = new SignInAttempts(em);
        log.waitForTurn(knock);
        Failures failures = log.failures(knock, now.minus(Throttle.WINDOW));
        boolean held = atHome ? Throttle.holdsAtHome(failures, now) : Throttle.holds(failures, now);
        return held ? Optional.empty() : Optional.of(new Trial(log.begin(knock), knock));
    }

    /** Writes how a trial ended, as {@link #write} does. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void end(Trial trial, @Nullable Long account, SignInOutcome outcome, Instant at, @Nullable String newHash) {
        new SignInAttempts(em).end(trial.id());
        write(trial.knock(), account, outcome, at, newHash);
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
            Knock knock, @Nullable Long account, SignInOutcome outcome, Instant at, @Nullable String newHash) {
        new SignInAttempts(em).add(knock, account, outcome);
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
