package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.TaughtQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** An older homework out of which another one is made. */
record OlderHomework(EntityManager em, SchoolClock clock) {

    /**
     * What was asked then.
     *
     * @throws org.dnevnik.kernel.NotAllowed for colleagues who neither read it nor ever taught there
     * @throws NotFound for everybody else
     */
    HomeworkHead of(Caller caller, long id, int year) {
        HomeworkHead head = new HomeworkHeadQuery(em)
                .of(id, year, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("homework " + id));
        boolean taught = new TaughtQuery(em).of(caller.person(), year, head.group(), head.subject());
        HomeworkPolicy.requireTakesUp(caller, head.standing(), taught);
        return head;
    }
}
