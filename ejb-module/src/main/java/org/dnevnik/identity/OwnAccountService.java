package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.Sessions;
import org.dnevnik.identity.view.PasswordWordsQuery;
import org.dnevnik.identity.view.UserCard;
import org.dnevnik.identity.view.UserCardQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Everybody's own account: login and password. A new password ends every session that the old one has opened. */
@Stateless
@DenyAll
@OpenToEveryone("everybody decides on their own account, and only on that")
public class OwnAccountService {

    /** As long as this whoever came through Gosuslugi needs no other proof. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private ConsentDesk consents;

    @Inject
    private OwnProof proof;

    @Inject
    private Letters letters;

    /** For the container. */
    public OwnAccountService() {}

    OwnAccountService(EntityManager em, SchoolClock clock, AttemptLog attempts, Letters letters) {
        this.em = em;
        this.clock = clock;
        this.consents = new ConsentDesk(em, clock);
        this.proof = new OwnProof(attempts, clock);
        this.letters = letters;
    }

    /**
     * What has to be agreed to before the first own password.
     *
     * @throws NotFound for whoever has an own one
     * @throws Refusal {@link IdentityRefusal#GUARDIAN_FIRST}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public FirstDoor first(Caller caller) {
        Account account = lent(caller);
        return new FirstDoor(account.login(), consents.due(account.person()));
    }

    /**
     * An own password in place of the school's: from then on the person has signed in.
     *
     * @throws Refusal as {@link #first}, and for the password
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void choose(Caller caller, ChoosePassword order) {
        Account account = lent(caller);
        requireGood(account, order.password());
        if (PasswordHash.matches(order.password(), account.passwordHash())) {
            throw new Refusal(IdentityRefusal.PASSWORD_GUESSED);
        }
        consents.sign(account.person(), Objects.requireNonNull(order.agreed()));
        account.choose(PasswordHash.of(order.password()), clock.now());
        account.signedIn(clock.now());
    }

    /** @throws Refusal {@link IdentityRefusal#PASSWORD_WRONG}, {@link IdentityRefusal#WAIT} and for the new one */
    @RolesAllowed(Caller.SIGNED_IN)
    public void changePassword(Caller caller, String current, String fresh) {
        Account account = proven(caller, current);
        requireGood(account, fresh);
        account.choose(PasswordHash.of(fresh), clock.now());
    }

    /** @throws Refusal {@link IdentityRefusal#PASSWORD_WRONG}, {@link IdentityRefusal#WAIT} and for the login */
    @RolesAllowed(Caller.SIGNED_IN)
    public void changeLogin(Caller caller, String current, String login) {
        Account account = proven(caller, current);
        String fresh = login.strip().toLowerCase(Locale.ROOT);
        Passwords.requireLogin(fresh);
        if (new Accounts(em).byLogin(fresh).filter(a -> a.id() != account.id()).isPresent()) {
            throw new Refusal(IdentityRefusal.LOGIN_TAKEN);
        }
        account.rename(fresh);
        Flush.orTaken(em, () -> new Refusal(IdentityRefusal.LOGIN_TAKEN));
    }

    /** The account as its owner sees it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public OwnAccount account(Caller caller) {
        UserCard card = new UserCardQuery(em)
                .of(caller.account())
                .orElseThrow(() -> new NotFound("account " + caller.account()));
        return new OwnAccount(
                (card.surname() + " " + card.givenName() + " " + Objects.requireNonNullElse(card.patronymic(), ""))
                        .strip(),
                card.login(),
                Objects.requireNonNullElse(own(caller).email(), ""),
                letters.isOn());
    }

    /**
     * Sends a letter to an address; it counts once the link in it was opened. Whoever reads its mail can set a new password, so it is asked for like one.
     *
     * @param here    session that asks
     * @param current password in use; not looked at for whoever has just come through Gosuslugi
     * @throws Refusal {@link IdentityRefusal#PASSWORD_WRONG}, {@link IdentityRefusal#WAIT}, {@link IdentityRefusal#EMAIL} and of {@link Letters}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void askToConfirm(Caller caller, long here, String current, String email, MailWords words) {
        Account account = mayReplace(caller, here) ? own(caller) : proven(caller, current);
        letters.confirm(account.id(), email.strip(), words);
    }

    /**
     * Whether the caller may set a password without the one in use: they have just come through Gosuslugi.
     *
     * @param here session that asks
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public boolean mayReplace(Caller caller, long here) {
        return new Sessions(em)
                .isThroughGosuslugi(caller.account(), here, clock.now().minus(JUST_NOW));
    }

    /**
     * A new password for somebody who has just shown at Gosuslugi who they are, and may have forgotten the one in use.
     *
     * @throws NotFound for everybody else
     * @throws Refusal for the password
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void replacePassword(Caller caller, long here, String fresh) {
        Account account = own(caller);
        if (!mayReplace(caller, here) || account.temporaryUntil() != null) {
            throw new NotFound("a session of account " + account.id() + " that was just opened through Gosuslugi");
        }
        requireGood(account, fresh);
        account.choose(PasswordHash.of(fresh), clock.now());
    }

    private void requireGood(Account account, String password) {
        Passwords.requireGood(
                account.login(), new PasswordWordsQuery(em).of(account.person()), password, Passwords.SHORTEST);
    }

    private Account lent(Caller caller) {
        Account account = own(caller);
        if (account.temporaryUntil() == null) {
            throw new NotFound("temporary password of account " + account.id());
        }
        return account;
    }

    private Account own(Caller caller) {
        Account account = em.find(Account.class, caller.account());
        if (account == null) {
            throw new NotFound("account " + caller.account());
        }
        return account;
    }

    private Account proven(Caller caller, String password) {
        Account account = own(caller);
        proof.require(caller, account, password);
        return account;
    }
}
