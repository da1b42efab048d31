package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import org.dnevnik.homework.view.TaskStandingQuery;
import org.dnevnik.homework.view.TaskStandingQuery.Whose;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** A pupil's tasks for the pupil itself and its guardians of today; who looks and who is refused stands in the log of accesses. */
record FamilyStanding(EntityManager em, Families families, AccessLog log) {

    private static final String WHAT = "homework";

    /**
     * Whose the task is.
     *
     * @throws NotFound for one that is not there
     */
    Whose whose(long task, int year) {
        return new TaskStandingQuery(em).task(task, year).orElseThrow(() -> new NotFound("task " + task));
    }

    /** Whether the caller is the pupil or one of its guardians; what the policy makes of it is written in the log already. */
    boolean belongs(Caller caller, long pupil) {
        boolean belongs = families.follows(caller, pupil);
        if (!belongs) {
            log.refused(caller, pupil, WHAT);
        } else if (caller.person() != pupil) {
            log.read(caller, pupil, WHAT);
        }
        return belongs;
    }
}
