package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.Bond;
import org.dnevnik.school.view.BondsQuery;

/** Who sees and who keeps the card of a person. A person belongs to the schools with which a bond holds, or, without any, to all that knew them. */
@ApplicationScoped
class PersonPolicy {

    private static final String CARD = "card";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    protected PersonPolicy() {}

    PersonPolicy(EntityManager em, Families families, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.families = families;
        this.clock = clock;
        this.reads = reads;
    }

    /** @throws NotFound for who must not learn that there is such a person; the attempt is in the access log */
    Sight requireMayRead(Caller caller, long person) {
        return requireMayRead(caller, person, bonds(person));
    }

    private Sight requireMayRead(Caller caller, long person, List<Bond> bonds) {
        return sight(caller, person, families.follows(caller, person), bonds).orElseThrow(() -> {
            reads.refused(caller, person, CARD);
            return new NotFound("card of " + person);
        });
    }

    boolean mayRead(Caller caller, long person) {
        return sight(caller, person, families.follows(caller, person), bonds(person))
                .isPresent();
    }

    /**
     * Those who keep the person, and the class teacher.
     *
     * @throws NotAllowed for who may see the card and not change it
     */
    Sight requireMayEdit(Caller caller, long person) {
        Sight sight = requireMayRead(caller, person);
        if (sight != Sight.OFFICE && sight != Sight.LEADER) {
            throw new NotAllowed("change of person " + person);
        }
        return sight;
    }

    /**
     * @return the bonds.
     * @throws NotAllowed for who may see the card and does not keep the people of this school, to which the person belongs
     */
    List<Bond> requireKeeps(Caller caller, long school, long person) {
        List<Bond> bonds = bonds(person);
        requireMayRead(caller, person, bonds);
        if (!keeps(caller, school) || !belongs(bonds, school)) {
            throw new NotAllowed("keeping of person " + person);
        }
        return bonds;
    }

    /** The school of the office that the caller sees the person from. */
    long office(Caller caller, long person) {
        List<Bond> bonds = bonds(person);
        return bonds.stream()
                .map(Bond::school)
                .filter(s -> keeps(caller, s) && belongs(bonds, s))
                .findFirst()
                .orElse(0L);
    }

    /**
     * Who looked is told to the person, to guardians and to the office.
     *
     * @return whether refusals are told too
     */
    boolean requireMayAskLooks(Caller caller, long person) {
        Sight sight = requireMayRead(caller, person);
        if (sight != Sight.OFFICE && sight != Sight.OWN) {
            throw new NotAllowed("looks at " + person);
        }
        return sight == Sight.OFFICE;
    }

    /** An administrator is made, and ended, by administrators alone; a head and a deputy by those who run the school. */
    static void requireMayAppoint(Caller caller, long school, String role) {
        boolean heads = role.equals(Role.HEAD.name()) && !caller.runs(school);
        if (heads || role.equals(Role.ADMINISTRATOR.name()) && !caller.is(Role.ADMINISTRATOR, school)) {
            throw new NotAllowed(role + " of school " + school);
        }
    }

    static boolean keeps(Caller caller, long school) {
        return caller.may(Right.KEEP_PEOPLE, school);
    }

    private List<Bond> bonds(long person) {
        return new BondsQuery(em).of(person, clock.today(Families.REGION));
    }

    /** @param follows whether the caller is the person or a guardian who sees the child's life */
    static Optional<Sight> sight(Caller caller, long person, boolean follows, List<Bond> bonds) {
        if (bonds.stream().anyMatch(b -> keeps(caller, b.school()) && belongs(bonds, b.school()))) {
            return Optional.of(Sight.OFFICE);
        }
        if (follows) {
            return Optional.of(Sight.OWN);
        }
        if (bonds.stream().anyMatch(b -> leads(caller, b))) {
            return Optional.of(Sight.LEADER);
        }
        if (bonds.stream().anyMatch(b -> PeoplePolicy.seesAll(caller, b.school()) && belongs(bonds, b.school()))) {
            return Optional.of(Sight.READER);
        }
        return bonds.stream().anyMatch(b -> keeps(caller, b.school())) ? Optional.of(Sight.FORMER) : Optional.empty();
    }

    private static boolean leads(Caller caller, Bond bond) {
        return bond.holds()
                && Objects.equals(bond.classTeacher(), caller.person())
                && caller.schools().anyMatch(s -> s == bond.school())
                && caller.groundAs(Holder.CLASS_TEACHER, Right.SEE_PEOPLE, bond.school())
                        .isPresent();
    }

    private static boolean belongs(List<Bond> bonds, long school) {
        boolean free = bonds.stream().noneMatch(Bond::holds);
        return bonds.stream().anyMatch(b -> b.school() == school && (free || b.holds()));
    }
}
