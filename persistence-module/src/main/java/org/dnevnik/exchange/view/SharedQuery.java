package org.dnevnik.exchange.view;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what columns hold that the public protocol alone asks for. */
final class SharedQuery {

    private SharedQuery() {}

    /** A moment on the wall of a school. */
    static LocalDateTime moment(Object column) {
        return column instanceof LocalDateTime time ? time : ((Timestamp) column).toLocalDateTime();
    }

    /** Of several ids a text that the database reads as an array; null, which means everybody, stays so. */
    static @Nullable String arrayOrAll(@Nullable Collection<Long> ids) {
        return ids == null ? null : NativeQuery.array(ids);
    }

    /** What {@code string_agg} made of ids. */
    static Set<Long> ids(@Nullable Object column) {
        return column == null
                ? Set.of()
                : Arrays.stream(((String) column).split(",", -1))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
