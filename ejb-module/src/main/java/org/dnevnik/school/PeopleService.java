package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.people.view.StaffQuery;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollPupil;
import org.dnevnik.school.view.RollQuery;

/** Lists of a school's people, and of the region's schools. */
@Stateless
@DenyAll
public class PeopleService {

    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public PeopleService() {}

    PeopleService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** Pupils with their families, by name. */
    @RolesAllowed(Caller.SIGNED_IN)
    public PupilList pupils(Caller caller, PeopleAsked asked) {
        long school = PeoplePolicy.requireSchool(caller, asked.school());
        RollQuery roll = new RollQuery(em, today());
        List<RollClass> classes = roll.classes(school, PeoplePolicy.onlyClassesOf(caller, school));
        PeoplePolicy.requireMaySee(caller, school, classes, asked.group());
        List<Long> shown = classes.stream()
                .map(RollClass::id)
                .filter(id -> asked.group() == null || asked.group().equals(id))
                .toList();
        Slice<RollPupil> pupils = roll.pupils(shown, asked.name(), after(asked), PAGE);
        reads.listed(caller, pupils.items().stream().map(RollPupil::person).toList(), "list of pupils");
        return new PupilList(school, PeoplePolicy.seesAll(caller, school), classes, pupils);
    }

    /** Staff, by name. */
    @RolesAllowed(Caller.SIGNED_IN)
    public StaffList staff(Caller caller, PeopleAsked asked) {
        long school = PeoplePolicy.requireSchool(caller, asked.school());
        PeoplePolicy.requireMaySeeStaff(caller, school);
        List<RollClass> classes = new RollQuery(em, today()).classes(school, null);
        Slice<StaffMember> staff = new StaffQuery(em).of(school, today(), asked.name(), after(asked), PAGE);
        reads.listed(caller, staff.items().stream().map(StaffMember::person).toList(), "list of staff");
        return new StaffList(school, classes, staff);
    }

    private static ListKey after(PeopleAsked asked) {
        return asked.after() == null ? ListKey.START : ListKey.read(asked.after());
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}
