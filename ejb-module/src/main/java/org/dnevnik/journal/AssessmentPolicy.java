package org.dnevnik.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.journal.view.AssessmentScheduleQuery.Learns;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Who sees schedules of assessment procedures, and who decides on them. */
final class AssessmentPolicy {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.STAFF, Role.LIBRARIAN);

    private AssessmentPolicy() {}

    /** The staff sees all of its school's, published or not. */
    static boolean isStaff(Caller caller, long school) {
        return STAFF.stream().anyMatch(role -> caller.is(role, school));
    }

    /** The school whose schedules the caller reads as staff; empty for families. */
    static Optional<Long> worksIn(Caller caller) {
        return caller.schools().filter(s -> isStaff(caller, s)).findFirst();
    }

    /**
     * The grade that a family reads: the asked one, or else the first.
     *
     * @param family where the caller and its children learn
     * @throws NotFound for a grade in which none of them learns
     */
    static Learns requireLearns(List<Learns> family, @Nullable Long parallel) {
        return family.stream()
                .filter(l -> parallel == null || l.parallel() == parallel)
                .findFirst()
                .orElseThrow(() -> new NotFound("schedule of grade " + parallel));
    }

    static boolean decides(Caller caller, long school) {
        return caller.may(Right.KEEP_STRUCTURE, school);
    }

    /**
     * Publishing, and what is an assessment procedure, belong to what the office keeps.
     *
     * @throws NotFound for everybody else
     */
    static void requireDecides(Caller caller, long school) {
        if (!decides(caller, school)) {
            throw new NotFound("assessments of school " + school);
        }
    }
}
