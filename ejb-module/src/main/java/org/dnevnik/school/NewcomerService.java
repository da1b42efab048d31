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
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.people.view.PersonData;
import org.dnevnik.people.view.PersonDataQuery;
import org.dnevnik.school.Newcomer.Twin;
import org.dnevnik.school.view.PersonHistoryQuery;
import org.jspecify.annotations.Nullable;

/** Adds people by hand, one at a time, and asks before anybody is there twice. */
@Stateless
@DenyAll
public class NewcomerService {

    private static final int MOST_TOLD = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private PersonPolicy policy;

    @Inject
    private PersonRegister register;

    @Inject
    private PupilMoves moves;

    /** For the container. */
    public NewcomerService() {}

    NewcomerService(
            EntityManager em, SchoolClock clock, PersonPolicy policy, PersonRegister register, PupilMoves moves) {
        this.em = em;
        this.clock = clock;
        this.policy = policy;
        this.register = register;
        this.moves = moves;
    }

    /**
     * Adds a pupil, guardian or member of staff. Whoever is in the region already comes as who they are: with what is known about them.
     *
     * @return nobody, and who it could be, while that is not decided
     * @throws Refusal with a {@link SchoolRefusal} or a {@link org.dnevnik.people.PeopleRefusal}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Newcomer add(Caller caller, long school, AddPerson order) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        if (order.isGuardian()) {
            policy.requireKeeps(caller, school, order.ward());
        } else if (!order.isPupil()) {
            PersonPolicy.requireMayAppoint(caller, school, order.post().role());
        }
        List<KnownPerson> doubles = register.doublesOf(order.words());
        List<Twin> twins = twins(caller, order.words(), doubles);
        Long person = who(order, twins);
        if (person == null) {
            return new Newcomer(null, twins);
        }
        bind(caller, school, person, order);
        return new Newcomer(person, List.of());
    }

    /**
     * What the form to add somebody needs.
     *
     * @param child whose guardian is to be added; null for others
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public NewcomerDesk desk(Caller caller, long school, @Nullable Long child) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        String name = "";
        if (child != null) {
            policy.requireKeeps(caller, school, child);
            name = new PersonDataQuery(em).of(child).map(PersonData::name).orElse("");
        }
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        return new NewcomerDesk(school, new PersonHistoryQuery(em).classes(school, year, 0), name, today);
    }

    private @Nullable Long who(AddPerson order, List<Twin> twins) {
        Long same = order.same();
        if (same != null && twins.stream().noneMatch(t -> t.person() == same && t.joins())) {
            throw new NotFound("person " + same);
        }
        boolean open = !twins.isEmpty() && !order.anyway();
        if (same != null || open) {
            return same;
        }
        return register.add(order.words());
    }

    private List<Twin> twins(Caller caller, PersonWords words, List<KnownPerson> doubles) {
        return doubles.stream()
                .limit(MOST_TOLD)
                .map(d -> twin(words, d, policy.mayRead(caller, d.id())))
                .toList();
    }

    private static Twin twin(PersonWords words, KnownPerson there, boolean known) {
        boolean told = known
                || NameKey.of(there.surname(), there.givenName(), there.patronymic())
                        .equals(words.nameKey());
        String patronymic = there.patronymic() == null ? "" : " " + there.patronymic();
        return new Twin(
                there.id(),
                told ? there.surname() + " " + there.givenName() + patronymic : "",
                told ? there.birthDate() : null,
                words.snilsDigits().equals(there.snils()),
                known);
    }

    private void bind(Caller caller, long school, long person, AddPerson order) {
        if (order.isPupil()) {
            moves.move(caller, school, person, order.enrolment());
        } else if (order.isGuardian()) {
            register.addGuardian(person, order.ward(), order.relation());
        } else {
            register.appoint(school, person, order.post());
        }
    }
}
