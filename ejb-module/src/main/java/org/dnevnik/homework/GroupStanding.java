package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** A group and subject for whoever gives homework in it. */
record GroupStanding(EntityManager em, SchoolClock clock) {

    /**
     * @throws NotAllowed for colleagues who do not give it
     * @throws NotFound for everybody else
     */
    GridHead gives(Caller caller, long group, long subject) {
        GridHead head = new GridHeadQuery(em)
                .of(group, subject, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("journal " + group + ":" + subject));
        HomeworkPolicy.requireGives(caller, head.standing());
        return head;
    }
}
