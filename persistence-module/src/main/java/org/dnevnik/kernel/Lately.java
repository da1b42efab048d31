package org.dnevnik.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read not long ago, for what is asked much more often than it changes. Whoever asks first after its time reads it anew; several who ask at that
 * moment may all read it, and nobody waits for anybody. A clock that was put back makes nothing last longer.
 */
public final class Lately<T> {

    private record Read<T>(T what, Instant at) {}

    private volatile @Nullable Read<T> last;

    /**
     * What was read at most so long ago, or is read now.
     *
     * @param fresh none: it is read now
     */
    public T within(Duration fresh, Instant now, Supplier<T> source) {
        Read<T> known = last;
        if (known == null || known.at().isAfter(now) || !known.at().plus(fresh).isAfter(now)) {
            known = new Read<>(source.get(), now);
            last = known;
        }
        return known.what();
    }

    /** What was read is known to be old: somebody has just changed it here. */
    public void forget() {
        last = null;
    }
}
