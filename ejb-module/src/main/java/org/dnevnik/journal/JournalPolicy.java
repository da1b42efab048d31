package org.dnevnik.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;

/** Who reads and who writes a class journal. */
public final class JournalPolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private JournalPolicy() {}

    /** Whoever teaches the subject to the group, who runs the school and the class teacher as it has decided; staff only. */
    static Optional<Ground> writes(Caller caller, Standing standing) {
        return ground(caller, standing, Right.WRITE_JOURNALS);
    }

    /** Whoever writes, who runs the school, and the class teacher in all subjects as the school has decided. */
    public static Optional<Ground> reads(Caller caller, Standing standing) {
        return ground(caller, standing, Right.READ_JOURNALS).or(() -> writes(caller, standing));
    }

    static boolean mayWrite(Caller caller, Standing standing) {
        return writes(caller, standing).isPresent();
    }

    static boolean mayRead(Caller caller, Standing standing) {
        return reads(caller, standing).isPresent();
    }

    /** By a position in the school, by teaching the subject, by leading the class; staff only. */
    public static Optional<Ground> ground(Caller caller, Standing standing, Right right) {
        long school = standing.school();
        if (!isStaff(caller, school)) {
            return Optional.empty();
        }
        return caller.ground(right, school)
                .or(() -> as(Holder.SUBJECT_TEACHER, standing.teaches(), caller, right, school))
                .or(() -> as(Holder.CLASS_TEACHER, standing.leadsClass(), caller, right, school));
    }

    private static Optional<Ground> as(Holder relation, boolean stands, Caller caller, Right right, long school) {
        return stands ? caller.groundAs(relation, right, school) : Optional.empty();
    }

    /**
     * @throws NotAllowed for colleagues: they know of the lessons from the timetable
     * @throws NotFound for everybody else
     */
    static void requireMayRead(Caller caller, Standing standing) {
        if (!mayRead(caller, standing)) {
            throw refusal(caller, standing, "read the journal");
        }
    }

    /**
     * @throws NotAllowed for the class teacher and colleagues
     * @throws NotFound for everybody else
     */
    static void requireMayWrite(Caller caller, Standing standing) {
        if (!mayWrite(caller, standing)) {
            throw refusal(caller, standing, "write the journal");
        }
    }

    /**
     * All journals of a class: for its class teacher and whoever runs the school.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireMayReadAll(Caller caller, Standing standing) {
        requireMayRead(caller, new Standing(standing.school(), false, standing.leadsClass()));
    }

    /** @throws NotAllowed for families: a journal is written and read by a school's staff */
    static void requireStaff(Caller caller) {
        if (STAFF.stream().noneMatch(caller::is)) {
            throw new NotAllowed("open the journals");
        }
    }

    /** The schools of which the caller opens every journal. */
    static List<Long> schoolsOfAllJournals(Caller caller) {
        return caller.schoolsWith(Right.READ_JOURNALS).toList();
    }

    /** Whether the class stands on the caller's list: one that the caller leads does so as its school has decided. */
    static boolean mayOpen(Caller caller, JournalClass listed) {
        return mayRead(caller, new Standing(listed.school(), false, true));
    }

    /**
     * Types of works belong to what the office keeps.
     *
     * @throws NotFound for everybody else
     */
    static void requireKeepsTypes(Caller caller, long school) {
        if (!caller.may(Right.KEEP_STRUCTURE, school)) {
            throw new NotFound("work types of school " + school);
        }
    }

    private static RuntimeException refusal(Caller caller, Standing standing, String act) {
        return isStaff(caller, standing.school()) ? new NotAllowed(act) : new NotFound("journal");
    }

    static boolean isStaff(Caller caller, long school) {
        return STAFF.stream().anyMatch(role -> caller.is(role, school));
    }
}
