package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.DocumentWords;
import org.dnevnik.people.Families;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.view.PersonData;
import org.dnevnik.people.view.PersonDataQuery;
import org.dnevnik.school.view.LedClass;
import org.dnevnik.school.view.PersonHistoryQuery;

/** The card of a person, and what it says about them. */
@Stateless
@DenyAll
public class PersonService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonPolicy policy;

    @Inject
    private PersonRegister register;

    @Inject
    private AccessLog reads;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public PersonService() {}

    PersonService(EntityManager em, PersonPolicy policy, PersonRegister register, AccessLog reads, SchoolClock clock) {
        this.em = em;
        this.policy = policy;
        this.register = register;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Everybody reads the own card; whoever reads another's stands in its access log.
     *
     * @throws NotFound for a person whom the caller must not see
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PersonCard card(Caller caller, long person) {
        Sight sight = policy.requireMayRead(caller, person);
        if (caller.person() != person) {
            reads.read(caller, person, "card");
        }
        return new CardView(sight, caller).of(whole(caller, person, sight));
    }

    private PersonCard whole(Caller caller, long person, Sight sight) {
        PersonDataQuery data = new PersonDataQuery(em);
        PersonHistoryQuery history = new PersonHistoryQuery(em);
        LocalDate today = clock.today(Families.REGION);
        long school = sight == Sight.OFFICE ? policy.office(caller, person) : 0;
        int year = AcademicYear.of(today).number();
        List<LedClass> classes = school == 0 ? List.of() : history.classes(school, year, person);
        return new PersonCard(
                sight,
                school,
                data(person),
                "",
                data.documents(person),
                data.family(person, today),
                history.positions(person),
                history.stays(person),
                history.movements(person),
                classes,
                today);
    }

    private PersonData data(long person) {
        return new PersonDataQuery(em).of(person).orElseThrow(() -> new NotFound("person " + person));
    }

    /**
     * Changes what the card says; the SNILS is changed by the office alone.
     *
     * @param version of the card that the form was made from
     * @throws Refusal with a {@link org.dnevnik.people.PeopleRefusal}
     * @throws Changed when somebody else changed the person since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, long person, int version, PersonWords words) {
        Sight sight = policy.requireMayEdit(caller, person);
        register.change(
                person,
                version,
                sight == Sight.OFFICE ? words : words.withSnils(data(person).snils()));
    }

    /** @throws Refusal with a {@link org.dnevnik.people.PeopleRefusal} */
    @RolesAllowed(Caller.SIGNED_IN)
    public void addDocument(Caller caller, long school, long person, DocumentWords words) {
        policy.requireKeeps(caller, school, person);
        register.addDocument(person, words);
    }

    /** @throws NotFound for a document of somebody else */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropDocument(Caller caller, long school, long person, long document) {
        policy.requireKeeps(caller, school, person);
        register.dropDocument(person, document);
    }
}
