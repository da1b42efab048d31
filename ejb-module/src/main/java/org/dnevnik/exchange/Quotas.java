package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dnevnik.exchange.model.SentMessages.Counted;
import org.dnevnik.exchange.model.SentMessages.Sum;
import org.dnevnik.exchange.view.KnownRequest;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/**
 * Counts what each system sends and says when it is too much. A node counts in memory, adds its counts to those of all nodes every two seconds and takes
 * the sums from there: a statement for each message would make the messages of one system wait for each other. So a limit may be passed by what
 * the other nodes take within two seconds, and a node that is killed forgets as much.
 */
@ApplicationScoped
class Quotas {

    private static final int NOTES_A_MINUTE = 200;

    private final Map<Long, Used> used = new ConcurrentHashMap<>();
    private Instant notedIn = Instant.EPOCH;
    private int noted;

    private volatile Now last = new Now(Instant.EPOCH, Instant.EPOCH);

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected Quotas() {}

    Quotas(SchoolClock clock) {
        this.clock = clock;
    }

    /**
     * Why a message is not taken.
     *
     * @param limit how many there may be
     * @param daily in a day, not in a minute
     * @param first whether it is the first one of this minute here: the others are not told of one by one
     */
    record Excess(int limit, boolean daily, boolean first) {}

    /**
     * Counts a message that the system has proven to be its own.
     *
     * @return why it is one too many; empty: it is taken
     */
    Optional<Excess> take(KnownRequest sender) {
        return used.computeIfAbsent(sender.system(), s -> new Used()).take(sender, now());
    }

    /** Whether one more message of nobody proven may be noted for the operator: who floods is seen by the first ones, and fills nothing. */
    synchronized boolean mayNote() {
        Now now = now();
        noted = now.minute().equals(notedIn) ? noted + 1 : 1;
        notedIn = now.minute();
        return noted <= NOTES_A_MINUTE;
    }

    /** What was counted here and not told yet; from now on it counts as told. */
    List<Counted> drained() {
        List<Counted> all = new ArrayList<>();
        used.forEach((system, counts) -> counts.drainTo(system, all));
        all.sort(Comparator.comparingLong(Counted::system).thenComparing(Counted::minute));
        return all;
    }

    /** Takes over what all nodes have counted. */
    void know(List<Sum> sums, Now at) {
        sums.forEach(s -> used.computeIfAbsent(s.system(), n -> new Used()).know(s, at));
    }

    /** Could not be told: it is tried once more with the next. */
    void putBack(List<Counted> counted) {
        counted.forEach(c -> used.computeIfAbsent(c.system(), n -> new Used()).putBack(c));
    }

    Now now() {
        Instant now = clock.now();
        Now known = last;
        if (!known.minute().equals(now.truncatedTo(ChronoUnit.MINUTES))) {
            known = new Now(
                    now.truncatedTo(ChronoUnit.MINUTES),
                    now.atZone(Families.REGION).truncatedTo(ChronoUnit.DAYS).toInstant());
            last = known;
        }
        return known;
    }

    /** The minute that runs, and the beginning of the region's day. */
    record Now(Instant minute, Instant day) {}

    /** Of one system: what all have told, and beside it what is counted here and not told yet. */
    private static final class Used {

        private final Map<Instant, int[]> fresh = new ConcurrentHashMap<>();
        private Now at = new Now(Instant.EPOCH, Instant.EPOCH);
        private long inMinute;
        private long inDay;
        private Instant refusedIn = Instant.EPOCH;

        synchronized Optional<Excess> take(KnownRequest sender, Now now) {
            roll(now);
            int[] counts = fresh.computeIfAbsent(now.minute(), m -> new int[2]);
            boolean daily = inDay >= sender.perDay();
            if (daily || inMinute >= sender.perMinute()) {
                boolean first = !refusedIn.equals(now.minute());
                refusedIn = now.minute();
                counts[1]++;
                return Optional.of(new Excess(daily ? sender.perDay() : sender.perMinute(), daily, first));
            }
            counts[0]++;
            inMinute++;
            inDay++;
            return Optional.empty();
        }

        private void roll(Now now) {
            if (!at.minute().equals(now.minute())) {
                inMinute = 0;
            }
            if (!at.day().equals(now.day())) {
                inDay = 0;
            }
            at = now;
        }

        synchronized void drainTo(long system, List<Counted> all) {
            fresh.forEach((minute, counts) -> all.add(new Counted(system, minute, counts[0], counts[1])));
            fresh.clear();
        }

        /** What came in while the sums were read is counted on top of them. */
        synchronized void know(Sum sum, Now then) {
            if (at.minute().isAfter(then.minute())) {
                return; // a new minute has begun meanwhile: the next sums are about that one
            }
            roll(then);
            long minute = fresh.getOrDefault(then.minute(), new int[2])[0];
            long day = fresh.values().stream().mapToLong(c -> c[0]).sum();
            inMinute = sum.minute() + minute;
            inDay = sum.day() + day;
        }

        synchronized void putBack(Counted counted) {
            int[] counts = fresh.computeIfAbsent(counted.minute(), m -> new int[2]);
            counts[0] += counted.messages();
            counts[1] += counted.refused();
        }
    }
}
