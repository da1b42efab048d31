package org.dnevnik.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;

/** Who reads and who writes a class journal. */
final class JournalPolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private JournalPolicy() {}

    /** Whoever runs the school, whoever teaches the subject to the group; staff only, and in this school only. */
    static boolean mayWrite(Caller caller, Standing standing) {
        return caller.runs(standing.school()) || isStaff(caller, standing.school()) && standing.teaches();
    }

    /** Whoever writes, and the class teacher in all subjects. */
    static boolean mayRead(Caller caller, Standing standing) {
        return mayWrite(caller, standing) || isStaff(caller, standing.school()) && standing.leadsClass();
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
        return caller.schools().filter(caller::runs).toList();
    }

    private static RuntimeException refusal(Caller caller, Standing standing, String act) {
        return isStaff(caller, standing.school()) ? new NotAllowed(act) : new NotFound("journal");
    }

    private static boolean isStaff(Caller caller, long school) {
        return STAFF.stream().anyMatch(role -> caller.is(role, school));
    }
}
