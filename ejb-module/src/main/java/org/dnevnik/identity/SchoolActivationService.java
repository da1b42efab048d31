package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.SchoolStaff;
import org.dnevnik.school.SchoolActivation;
import org.dnevnik.school.view.SchoolCardQuery;

/** Where a school's first administrator comes in with the code that the region gave out. */
@Stateless
@DenyAll
@OpenToEveryone("the code is the right, and how often an address may guess is counted")
public class SchoolActivationService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolActivation schools;

    @Inject
    private SchoolStaff staff;

    @Inject
    private AccountKeeping accounts;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private SchoolClock clock;

    /**
     * Which school a code is for.
     *
     * @param address where the question comes from
     * @throws Refusal {@link IdentityRefusal#CODE} and {@link IdentityRefusal#WAIT}
     */
    @PermitAll
    public SchoolCardQuery.Waiting look(String code, String address) {
        CodeGuesses.Guess guess = guesses.begin("code " + address, address, Throttle.PER_CODE);
        Optional<SchoolCardQuery.Waiting> waiting = schools.waiting(code);
        if (waiting.isEmpty()) {
            guesses.unknown(guess);
            throw new Refusal(IdentityRefusal.CODE);
        }
        guesses.right(guess);
        return waiting.get();
    }

    /**
     * Uses the code up: the school works, and whoever brought the code is its administrator and has an account.
     *
     * @throws Refusal with an {@link IdentityRefusal}; nothing has changed then and the code stays good
     */
    @PermitAll
    public void activate(ActivateSchool order, String address) {
        long school = look(order.code(), address).school();
        LocalDate today = clock.today(Families.REGION);
        LocalDate born = order.birthDate();
        if (!order.tellsWho(today) || born == null) {
            throw new Refusal(IdentityRefusal.PERSON);
        }
        Passwords.requireLogin(order.login());
        Passwords.requireGood(
                order.login(),
                List.of(order.surname(), order.givenName()),
                order.password(),
                Passwords.SHORTEST_OF_ADMINISTRATORS);
        if (new Accounts(em).byLogin(order.login()).isPresent()) {
            throw new Refusal(IdentityRefusal.LOGIN_TAKEN);
        }
        if (!schools.use(school)) {
            throw new Refusal(IdentityRefusal.CODE);
        }
        long person =
                staff.addAdministrator(school, order.surname(), order.givenName(), order.patronymic(), born, today);
        accounts.create(person, order.login(), order.password(), false);
    }
}
