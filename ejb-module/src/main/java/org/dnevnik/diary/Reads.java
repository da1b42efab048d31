package org.dnevnik.diary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;

/**
 * Notes who read whose diary, once an hour for each pair and node: an open diary asks again at every change, and a row for each
 * answer would tell nothing more.
 */
@ApplicationScoped
class Reads {

    private static final String WHAT = "diary";

    private record Reader(long account, long pupil) {}

    private record Hour(Instant begin, Set<Reader> noted) {}

    @Inject
    private AccessLog log;

    @Inject
    private SchoolClock clock;

    private volatile Hour hour = new Hour(Instant.EPOCH, Set.of());

    /** For the container. */
    protected Reads() {}

    Reads(AccessLog log, SchoolClock clock) {
        this.log = log;
        this.clock = clock;
    }

    void read(Caller caller, long pupil) {
        Reader reader = new Reader(caller.account(), pupil);
        Set<Reader> noted = current().noted();
        if (!noted.contains(reader)) {
            log.read(caller, pupil, WHAT);
            noted.add(reader); // only now: what the log did not take is tried again at the next look
        }
    }

    void refused(Caller caller, long pupil) {
        log.refused(caller, pupil, WHAT);
    }

    private Hour current() {
        Instant begin = clock.now().truncatedTo(ChronoUnit.HOURS);
        Hour known = hour;
        if (!known.begin().equals(begin)) {
            known = new Hour(begin, ConcurrentHashMap.newKeySet());
            hour = known;
        }
        return known;
    }
}
