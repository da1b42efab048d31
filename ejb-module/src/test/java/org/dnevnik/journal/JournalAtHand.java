package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.school.GroupAccessLog;

/** The services of the journal for the tests of features above it, over a transaction of their own. */
public final class JournalAtHand {

    private JournalAtHand() {}

    public static JournalService journal(EntityManager em, SchoolClock clock, Notices notices) {
        return new JournalService(em, clock, notices, new JournalReads(new GroupAccessLog(em), clock));
    }

    public static LessonCardService cards(EntityManager em, SchoolClock clock) {
        return new LessonCardService(em, clock);
    }
}
