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

    void read(Caller caller, long pupil) {
        if (current().noted().add(new Reader(caller.account(), pupil))) {
            log.read(caller, pupil, WHAT);
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
