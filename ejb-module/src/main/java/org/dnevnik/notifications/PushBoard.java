package org.dnevnik.notifications;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** The browsers that hang on this node, by person. */
@ApplicationScoped
public class PushBoard {

    private static final System.Logger LOG = System.getLogger(PushBoard.class.getName());

    /** Windows of one person beyond this many take the place of the oldest. */
    static final int WINDOWS = 6;

    private final ConcurrentMap<Long, Deque<PushReader>> readers = new ConcurrentHashMap<>();

    /** Puts a browser on the board until it leaves. */
    public void join(long person, PushReader reader) {
        List<PushReader> tooMany =
                new ArrayList<>(1); // they leave the board themselves, which a computation may not do
        readers.compute(person, (p, windows) -> {
            Deque<PushReader> open = windows == null ? new ArrayDeque<>() : new ArrayDeque<>(windows);
            if (open.size() == WINDOWS) {
                tooMany.add(open.removeFirst());
            }
            open.addLast(reader);
            return open;
        });
        tooMany.forEach(PushReader::giveWay);
    }

    /** Takes a browser off the board; may be repeated. */
    public void leave(long person, PushReader reader) {
        readers.computeIfPresent(person, (p, windows) -> {
            Deque<PushReader> open = new ArrayDeque<>(windows);
            open.remove(reader);
            return open.isEmpty() ? null : open;
        });
    }

    void tell(Collection<Long> people, Push push) {
        people.forEach(p -> readers.getOrDefault(p, new ArrayDeque<>()).forEach(r -> alone(p, r, x -> x.push(push))));
    }

    void tellAll(Push push) {
        each(r -> r.push(push));
    }

    /** Ends the lines of these people: a browser that is still signed in comes back by itself. */
    void end(Collection<Long> people) {
        people.forEach(p -> readers.getOrDefault(p, new ArrayDeque<>()).forEach(r -> alone(p, r, PushReader::end)));
    }

    /** Ends every line, so that an orderly shutdown does not wait for them. */
    @PreDestroy
    public void endAll() {
        each(PushReader::end);
    }

    private void each(Consumer<PushReader> act) {
        Map.copyOf(readers).forEach((person, windows) -> windows.forEach(r -> alone(person, r, act)));
    }

    /** What the line of one browser throws, as the container does when its session ended meanwhile, keeps nobody else from hearing. */
    private void alone(long person, PushReader reader, Consumer<PushReader> act) {
        try {
            act.accept(reader);
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "the line of a browser broke: {0}", e.toString());
            leave(person, reader);
        }
    }
}
