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

    /** Whose the task is. @throws NotFound for everybody but the family */
    Whose follows(Caller caller, long task, int year) {
        Whose whose = new TaskStandingQuery(em).task(task, year).orElseThrow(() -> new NotFound("task " + task));
        follows(caller, whose.pupil());
        return whose;
    }

    /** @throws NotFound for everybody but the family */
    void follows(Caller caller, long pupil) {
        if (!families.follows(caller, pupil)) {
            log.refused(caller, pupil, WHAT);
            throw new NotFound("homework of pupil " + pupil);
        }
        if (caller.person() != pupil) {
            log.read(caller, pupil, WHAT);
        }
    }
}
