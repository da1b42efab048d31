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
import org.dnevnik.people.Families;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.people.PositionWords;
import org.dnevnik.school.model.SchoolGroups;
import org.dnevnik.school.view.Bond;
import org.dnevnik.school.view.PersonHistoryQuery;
import org.dnevnik.school.view.PositionLine;
import org.jspecify.annotations.Nullable;

/** Who works at a school as what, and who leads which class. */
@Stateless
@DenyAll
public class PositionService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonPolicy policy;

    @Inject
    private PersonRegister register;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public PositionService() {}

    PositionService(EntityManager em, PersonPolicy policy, PersonRegister register, SchoolClock clock) {
        this.em = em;
        this.policy = policy;
        this.register = register;
        this.clock = clock;
    }

    /** @throws Refusal with a {@link org.dnevnik.people.PeopleRefusal} */
    @RolesAllowed(Caller.SIGNED_IN)
    public void appoint(Caller caller, long school, long person, PositionWords words) {
        policy.requireKeeps(caller, school, person);
        PersonPolicy.requireMayAppoint(caller, school, words.role());
        register.appoint(school, person, words);
    }

    /**
     * Ends a position; its rights end with that day.
     *
     * @param ends the last day
     * @throws Refusal {@link org.dnevnik.people.PeopleRefusal#LAST_ADMINISTRATOR}
     * @throws Changed when somebody else changed it since {@code version}, or it begins later
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void end(Caller caller, long school, long person, long position, int version, @Nullable LocalDate ends) {
        policy.requireKeeps(caller, school, person);
        PositionLine line = new PersonHistoryQuery(em)
                .positions(person).stream()
                        .filter(p -> p.id() == position)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("position " + position));
        PersonPolicy.requireMayAppoint(caller, school, line.role());
        register.endPosition(school, position, version, line.role().equals("ADMINISTRATOR"), ends);
    }

    /**
     * Makes the person class teacher of a class of this year, or takes the class away.
     *
     * @throws Refusal {@link SchoolRefusal#NOT_STAFF}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void lead(Caller caller, long school, long person, long group, boolean leads) {
        List<Bond> bonds = policy.requireKeeps(caller, school, person);
        int year = AcademicYear.of(clock.today(Families.REGION)).number();
        if (new PersonHistoryQuery(em).classes(school, year, person).stream().noneMatch(c -> c.id() == group)) {
            throw new NotFound("class " + group);
        }
        if (leads && bonds.stream().noneMatch(b -> b.kind().equals("STAFF") && b.holds() && b.school() == school)) {
            throw new Refusal(SchoolRefusal.NOT_STAFF);
        }
        SchoolGroups groups = new SchoolGroups(em, school);
        if (leads) {
            groups.lead(group, person);
        } else {
            groups.leadNoMore(group, person);
        }
    }
}
