package org.dnevnik.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.journal.view.SubjectPlanHead;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;

/** Who makes plans of subjects, and who reads them: a school's staff reads all of them, for one begins with a colleague's. */
final class SubjectPlanPolicy {

    private static final Set<Role> STAFF = EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF);

    private SubjectPlanPolicy() {}

    /** Whoever runs the school; whoever gives the subject, or made the plan, as the school has decided. */
    static Optional<Ground> keeps(Caller caller, long school, boolean gives) {
        if (!isStaff(caller, school)) {
            return Optional.empty();
        }
        return caller.ground(Right.KEEP_PLANS, school)
                .or(() -> gives ? caller.groundAs(Holder.SUBJECT_TEACHER, Right.KEEP_PLANS, school) : Optional.empty());
    }

    static boolean mayKeep(Caller caller, SubjectPlanHead plan) {
        return keeps(caller, plan.school(), plan.teaches() || plan.author() == caller.person())
                .isPresent();
    }

    /** @throws NotFound for everybody but the school's staff */
    static void requireMayRead(Caller caller, long school) {
        if (!isStaff(caller, school)) {
            throw new NotFound("plans of school " + school);
        }
    }

    /**
     * @throws NotAllowed for colleagues who do not give the subject
     * @throws NotFound for everybody else
     */
    static void requireMayKeep(Caller caller, SubjectPlanHead plan) {
        requireMayRead(caller, plan.school());
        if (!mayKeep(caller, plan)) {
            throw new NotAllowed("keep a plan of a subject");
        }
    }

    /** @throws NotAllowed for colleagues who do not give the subject; NotFound for everybody else */
    static void requireMayMake(Caller caller, long school, boolean gives) {
        requireMayRead(caller, school);
        if (keeps(caller, school, gives).isEmpty()) {
            throw new NotAllowed("make a plan of a subject");
        }
    }

    /**
     * The school that the caller works in, first the one that the caller runs.
     *
     * @throws NotFound for who works in none
     */
    static long worksIn(Caller caller) {
        List<Long> own = caller.schools().filter(s -> isStaff(caller, s)).toList();
        return own.stream()
                .filter(s -> caller.may(Right.KEEP_PLANS, s))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(() -> new NotFound("school that the caller works in"));
    }

    /** Whether the caller sees how far all groups of the school are: those who read all its journals. */
    static boolean seesAll(Caller caller, long school) {
        return caller.may(Right.READ_JOURNALS, school);
    }

    private static boolean isStaff(Caller caller, long school) {
        return STAFF.stream().anyMatch(role -> caller.is(role, school));
    }
}
