package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** A group and subject as somebody stands to it. */
record GroupStanding(EntityManager em, SchoolClock clock) {

    /**
     * How the caller stands to it; whether that is enough the policy says.
     *
     * @throws NotFound for one that is not there
     */
    GridHead of(Caller caller, long group, long subject) {
        return new GridHeadQuery(em)
                .of(group, subject, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("journal " + group + ":" + subject));
    }
}
