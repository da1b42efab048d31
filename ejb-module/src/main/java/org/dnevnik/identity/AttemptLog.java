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
import java.util.function.Predicate;
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

    /**
     * What stands in the account when somebody knocks.
     *
     * @param temporaryUntil how long the school's password is good; null: an own one
     */
    public record Known(
            long account,
            String hash,
            boolean demo,
            boolean blocked,
            @Nullable Instant temporaryUntil) {}

    /** A trial of a password that has begun; it counts as a failure until it ends. */
    public record Trial(long id, Knock knock) {}

    /**
     * Who knocks: a stranger, or a device that the account knows. An unknown login costs what a known one costs. No login has a blank in it, and what
     * is counted under other names has: whoever types such a name counts for nobody else.
     *
     * @param known what stands in the account of the login, if there is one
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Knock knock(String login, Arrival arrival, @Nullable Known known) {
        return knockAs(Account.key(login).replaceAll("\\s", "_"), arrival, known);
    }

    /** The same at the second step of an account. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Knock knockWithCode(long account, Arrival arrival, @Nullable Known known) {
        return knockAs("code " + account, arrival, known);
    }

    private Knock knockAs(String key, Arrival arrival, @Nullable Known known) {
        String secret = arrival.secret();
        Long device = secret == null
                ? null
                : new Devices(em)
                        .known(known == null ? 0 : known.account(), DeviceSecret.hash(secret))
                        .orElse(null);
        return new Knock(key, Throttle.network(arrival.address()), device);
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

    /** The same for a code of the second step: fewer guesses are free, and waiting does not bring more of them. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Trial> beginFactor(Knock knock, Instant now) {
        return begin(knock, now, f -> Throttle.holdsFactor(f, knock.device() != null, now));
    }

    /** The same for somebody who is signed in and shows that it is still them: what strangers try does not hold them up. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Trial> beginInside(long account, String address, Instant now) {
        return begin(new Knock("own " + account, Throttle.network(address), null), now, true);
    }

    private Optional<Trial> begin(Knock knock, Instant now, boolean atHome) {
        return begin(knock, now, f -> atHome ? Throttle.holdsAtHome(f, now) : Throttle.holds(f, now));
    }

    private Optional<Trial> begin(Knock knock, Instant now, Predicate<Failures> holds) {
        SignInAttempts log = new SignInAttempts(em);
        log.waitForTurn(knock);
        return holds.test(log.failures(knock, now.minus(Throttle.WINDOW)))
                ? Optional.empty()
                : Optional.of(new Trial(log.begin(knock), knock));
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
