package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads what could not be answered, one statement a slice. */
public class DeadRequestsQuery {

    private static final String LINES = """
            SELECT id, at, system, CAST(message_id AS text), reason, detail, size, body IS NOT NULL,
                   CASE WHEN ordered THEN node ELSE '' END
            FROM exchange.dead_letter WHERE id < ?1 ORDER BY id DESC LIMIT ?2""";

    private static final String BODY = "SELECT body FROM exchange.dead_letter WHERE id = ?1 AND body IS NOT NULL";

    private final EntityManager em;

    public DeadRequestsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param before key of the last line of the slice before; null for the newest */
    public Slice<DeadRequestLine> of(@Nullable Long before, int size) {
        List<Object[]> rows = NativeQuery.rows(em, LINES, before == null ? Long.MAX_VALUE : before, size + 1)
                .toList();
        return Slice.of(rows.stream().map(DeadRequestsQuery::line).toList(), size, l -> Long.toString(l.id()));
    }

    /** The message as it came; empty for one that is not there or not worth another try. */
    public Optional<String> body(long id) {
        return NativeQuery.values(em, BODY, id).findFirst().map(Object::toString);
    }

    private static DeadRequestLine line(Object[] r) {
        return new DeadRequestLine(
                number(r[0]),
                instant(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                number(r[6]),
                (Boolean) r[7],
                (String) r[8]);
    }
}
