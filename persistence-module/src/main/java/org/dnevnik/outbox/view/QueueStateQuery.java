package org.dnevnik.outbox.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads what waits and what died in the outbox, two statements. */
public class QueueStateQuery {

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE state = 'PENDING'), count(*) FILTER (WHERE state = 'SENT')
            FROM outbox.message
            WHERE CAST(? AS bigint[]) IS NULL OR school = ANY (CAST(? AS bigint[]))""";

    private static final String DEAD = """
            SELECT m.id, m.kind, s.short_name, m.created_at, m.failure
            FROM outbox.message AS m
            LEFT JOIN school.school AS s ON s.id = m.school
            WHERE m.state = 'DEAD' AND m.id < ?
              AND (CAST(? AS bigint[]) IS NULL OR m.school = ANY (CAST(? AS bigint[])))
            ORDER BY m.id DESC LIMIT ?""";

    private final EntityManager em;

    public QueueStateQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * @param schools whose rows; null for everybody's
     * @param after   key of the last row of the slice before; null for the first slice
     */
    public QueueState of(@Nullable List<Long> schools, @Nullable String after, int size) {
        String ids = schools == null ? null : NativeQuery.array(schools);
        Object[] counts = NativeQuery.row(em, COUNTS, ids, ids);
        return new QueueState(number(counts[0]), number(counts[1]), dead(ids, after, size));
    }

    private Slice<DeadRow> dead(@Nullable String ids, @Nullable String after, int size) {
        List<Object[]> rows = NativeQuery.rows(
                        em, DEAD, after == null ? Long.MAX_VALUE : Long.parseLong(after), ids, ids, size + 1)
                .toList();
        return Slice.of(rows.stream().map(QueueStateQuery::row).toList(), size, r -> Long.toString(r.id()));
    }

    private static DeadRow row(Object[] r) {
        return new DeadRow(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                instant(r[3]),
                Objects.requireNonNullElse((String) r[4], ""));
    }
}
