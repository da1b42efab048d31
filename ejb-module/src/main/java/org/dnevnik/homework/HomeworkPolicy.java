package org.dnevnik.homework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.journal.JournalPolicy;
import org.dnevnik.journal.view.Standing;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;

/**
 * Who gives and checks homework, and who reads it. A pupil has its own tasks and a guardian of today those of the child, whatever a school
 * decides; only the pupil writes in them.
 */
final class HomeworkPolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private HomeworkPolicy() {}

    /** Whoever teaches the subject to the group or has given the homework, who runs the school and the class teacher as it has decided. */
    static Optional<Ground> gives(Caller caller, Standing standing) {
        return JournalPolicy.ground(caller, standing, Right.GIVE_HOMEWORK);
    }

    static boolean mayGive(Caller caller, Standing standing) {
        return gives(caller, standing).isPresent();
    }

    /** Whoever gives, and whoever reads the journal. */
    static boolean mayRead(Caller caller, Standing standing) {
        return mayGive(caller, standing)
                || JournalPolicy.ground(caller, standing, Right.READ_JOURNALS).isPresent();
    }

    /**
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireGives(Caller caller, Standing standing) {
        if (!mayGive(caller, standing)) {
            throw refusal(caller, standing, "give homework");
        }
    }

    /**
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireReads(Caller caller, Standing standing) {
        if (!mayRead(caller, standing)) {
            throw refusal(caller, standing, "read homework");
        }
    }

    /**
     * Whoever reads it, and whoever once stood in there, however long ago: what was asked is taken up again, and nobody's answer is shown.
     *
     * @throws NotAllowed for colleagues
     * @throws NotFound for everybody else
     */
    static void requireTakesUp(Caller caller, Standing standing, boolean taught) {
        requireReads(caller, taught ? new Standing(standing.school(), true, standing.leadsClass()) : standing);
    }

    /** @throws NotAllowed for families: the desk and the archive are the staff's */
    static void requireStaff(Caller caller) {
        if (STAFF.stream().noneMatch(caller::is)) {
            throw new NotAllowed("open the desk of homework");
        }
    }

    /**
     * The pupil and its guardians of today.
     *
     * @throws NotFound for everybody else
     */
    static void requireFamily(boolean belongs, long pupil) {
        if (!belongs) {
            throw new NotFound("homework of pupil " + pupil);
        }
    }

    /**
     * Only the pupil itself.
     *
     * @throws NotAllowed for a guardian and for staff; whoever may not see the task was told so before
     */
    static void requireOwn(Caller caller, long pupil) {
        if (caller.person() != pupil) {
            throw new NotAllowed("do somebody else's homework");
        }
    }

    /** The schools of which the caller reads all homework. */
    static List<Long> schoolsOfAll(Caller caller) {
        return caller.schoolsWith(Right.READ_JOURNALS).toList();
    }

    private static RuntimeException refusal(Caller caller, Standing standing, String act) {
        return isStaff(caller, standing.school()) ? new NotAllowed(act) : new NotFound("homework");
    }

    private static boolean isStaff(Caller caller, long school) {
        return STAFF.stream().anyMatch(role -> caller.is(role, school));
    }
}
