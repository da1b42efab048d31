package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HexFormat;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.Invitations;
import org.dnevnik.identity.view.Invited;
import org.dnevnik.identity.view.InvitedQuery;
import org.dnevnik.identity.view.PasswordWordsQuery;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SecretCode;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** Where a person comes in with the code that the school has given out, and leaves with an account of their own. */
@Stateless
@DenyAll
@OpenToEveryone("the code is the right, and how often a code or an address may be guessed at is counted")
public class PersonActivationService {

    /** As much of a code's hash as tells the attempts at it from those at others. */
    private static final int KEY_BYTES = 12;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private ConsentDesk consents;

    /** For the container. */
    public PersonActivationService() {}

    PersonActivationService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
        this.guesses = new CodeGuesses(em, clock);
        this.consents = new ConsentDesk(em, clock);
    }

    /**
     * Whose code this is.
     *
     * @param address where the question comes from
     * @throws Refusal {@link IdentityRefusal#INVITATION} whatever is wrong about code and date, {@link IdentityRefusal#WAIT},
     *     {@link IdentityRefusal#HAS_ACCOUNT} and {@link IdentityRefusal#GUARDIAN_FIRST}
     */
    @PermitAll
    public WhoseCode look(String code, @Nullable LocalDate birthDate, String address) {
        Invited invited = answered(code, birthDate, address);
        String stem = LoginNames.stem(invited.surname(), invited.givenName());
        return new WhoseCode(
                invited.surname() + " " + initial(invited.givenName()) + initial(invited.patronymic()),
                invited.schoolName(),
                invited.className(),
                LoginNames.free(stem, new Accounts(em).beginning(stem)),
                consents.due(invited.person()));
    }

    /**
     * Uses the code up and makes the account, with the consents.
     *
     * @throws Refusal as {@link #look}, and for login, password and consents; nothing has changed then and the code stays good
     */
    @PermitAll
    public void activate(ActivatePerson order, String address) {
        Invited invited = answered(order.code(), order.birthDate(), address);
        Passwords.requireLogin(order.login());
        Passwords.requireGood(
                order.login(), new PasswordWordsQuery(em).of(invited.person()), order.password(), Passwords.SHORTEST);
        if (new Accounts(em).byLogin(order.login()).isPresent()) {
            throw new Refusal(IdentityRefusal.LOGIN_TAKEN);
        }
        String hash = PasswordHash.of(order.password());
        if (!new Invitations(em).use(invited.invitation(), clock.now())) {
            throw new Refusal(IdentityRefusal.INVITATION);
        }
        consents.sign(invited.person(), java.util.Objects.requireNonNull(order.agreed()));
        em.persist(new Account(invited.person(), order.login(), hash, false));
        Flush.orTaken(em, () -> new Refusal(IdentityRefusal.LOGIN_TAKEN));
    }

    private Invited answered(String code, @Nullable LocalDate birthDate, String address) {
        byte[] hash = SecretCode.slowHash(AccessDesk.PURPOSE, code)
                .orElseThrow(() -> new Refusal(IdentityRefusal.INVITATION));
        String key = "code " + HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        CodeGuesses.Guess guess = guesses.begin(key, address, Throttle.PER_CODE);
        Invited invited =
                new InvitedQuery(em).of(hash, clock.today(Families.REGION)).orElse(null);
        if (invited == null) {
            guesses.unknown(guess);
            throw new Refusal(IdentityRefusal.INVITATION);
        }
        if (birthDate == null || !invited.births().contains(birthDate)) {
            guesses.wrongAnswer(guess, invited.invitation());
            throw new Refusal(IdentityRefusal.INVITATION);
        }
        guesses.right(guess);
        requireLiving(invited);
        return invited;
    }

    private void requireLiving(Invited invited) {
        if (invited.hasAccount()) {
            throw new Refusal(IdentityRefusal.HAS_ACCOUNT);
        }
        if (invited.endedAs() != null || !invited.until().isAfter(clock.now())) {
            throw new Refusal(IdentityRefusal.INVITATION);
        }
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, 1) + ".";
    }
}
