package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Push;
import org.dnevnik.notifications.PushEar;

/**
 * Of whom this node must not believe what it remembers, in a session or of a token, before it has read it anew: it has heard that a session or a grant of theirs was
 * ended somewhere. So an end holds at once on every node, and a request of anybody else costs a look into a map. What is read every minute
 * anyway is the safety below: nothing is remembered for longer.
 */
@ApplicationScoped
public class EndedSessions implements PushEar {

    /** What is remembered is read anew after this time at the latest. */
    public static final Duration FRESH = Duration.ofMinutes(1);

    /** Another node's clock may be ahead by this much: what it read shortly after counts as read before. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final Set<String> ENDS = Set.of(Push.SESSIONS, Push.GRANTS);

    private static final long EVERYBODY = 0;

    private final Map<Long, Instant> heard = new ConcurrentHashMap<>();

    private volatile Instant missed = Instant.MIN;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected EndedSessions() {}

    /** Over a clock of one's own, as tests do. */
    public EndedSessions(SchoolClock clock) {
        this.clock = clock;
    }

    @Override
    public void heard(String kind, Collection<Long> people) {
        if (ENDS.contains(kind)) {
            Instant now = clock.now();
            heard.values().removeIf(at -> at.plus(FRESH).plus(SKEW).isBefore(now));
            people.forEach(person -> heard.put(person, now.plus(SKEW)));
        }
    }

    @Override
    public void missed() {
        missed = clock.now();
    }

    /** Whether it has to be read anew before it is believed. */
    public boolean doubts(SignedIn held) {
        Instant read = held.checkedAt();
        Instant now = clock.now();
        return !read.plus(FRESH).isAfter(now)
                || read.isAfter(now.plus(SKEW)) // a clock was put back, and what it read would be believed for hours
                || read.isBefore(missed)
                || isOver(held.person(), read)
                || isOver(EVERYBODY, read);
    }

    private boolean isOver(long person, Instant read) {
        return read.isBefore(heard.getOrDefault(person, Instant.MIN));
    }
}
