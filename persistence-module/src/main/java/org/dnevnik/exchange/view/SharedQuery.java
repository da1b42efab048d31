package org.dnevnik.exchange.view;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what columns hold that the public protocol alone asks for. */
final class SharedQuery {

    /** A column: what is attached to the homework {@code h}. */
    static final String FILES = "(SELECT string_agg(CAST(f.id AS text), ',' ORDER BY f.id) FROM files.stored_file AS f"
            + " WHERE f.owner_kind = 'HOMEWORK' AND f.owner = h.id)";

    /** Lessons {@code l} of the groups ?1, in the subject ?2 if one is given, from the day ?3 to ?4, in the academic years ?5 to ?6. */
    static final String OF_GROUPS = """
            l.edu_group = ANY (CAST(?1 AS bigint[])) AND (CAST(?2 AS bigint) IS NULL OR l.subject = CAST(?2 AS bigint))
              AND l.date BETWEEN ?3 AND ?4 AND l.year BETWEEN ?5 AND ?6
            """;

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
        return Set.copyOf(inOrder(column));
    }

    /** Likewise, as they were put in order. */
    static List<Long> inOrder(@Nullable Object column) {
        return column == null
                ? List.of()
                : Arrays.stream(((String) column).split(",", -1))
                        .map(Long::valueOf)
                        .toList();
    }
}
