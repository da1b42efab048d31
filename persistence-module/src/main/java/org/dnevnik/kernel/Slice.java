package org.dnevnik.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list read by key, never by offset.
 *
 * @param next key after which the following slice starts; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with {@code size + 1} rows into a slice of at most {@code size}. */
    public static <T> Slice<T> of(List<T> read, int size, Function<T, String> key) {
        return read.size() <= size
                ? new Slice<>(read, null)
                : new Slice<>(read.subList(0, size), key.apply(read.get(size - 1)));
    }
}
