package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.GroupAccessLog;

/**
 * Notes who read the journal of which group, once a day for each reader, group and node: a teacher opens the same grid many times at a lesson,
 * and the further looks cost no statement. See docs/decisions/0007.
 */
@ApplicationScoped
public class JournalReads {

    private static final String WHAT = "journal";

    private record Reader(long account, long group) {}

    private record Day(LocalDate date, Set<Reader> noted) {}

    @Inject
    private GroupAccessLog log;

    @Inject
    private SchoolClock clock;

    private volatile Day day = new Day(LocalDate.MIN, Set.of());

    /** For the container. */
    protected JournalReads() {}

    JournalReads(GroupAccessLog log, SchoolClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The caller reads the journal of this group. */
    public void read(Caller caller, long group) {
        Reader reader = new Reader(caller.account(), group);
        Set<Reader> noted = today();
        if (!noted.contains(reader)) {
            log.read(caller, group, WHAT);
            noted.add(reader); // only now: what the log did not take is tried again at the next look
        }
    }

    private Set<Reader> today() {
        LocalDate date = clock.today(Families.REGION);
        Day known = day;
        if (!known.date().equals(date)) {
            known = new Day(date, ConcurrentHashMap.newKeySet());
            day = known;
        }
        return known.noted();
    }
}
