package org.dnevnik.exchange.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.kernel.InstantColumn;
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
    @SuppressWarnings("unchecked")
    public Slice<DeadRequestLine> of(@Nullable Long before, int size) {
        List<Object[]> rows = em.createNativeQuery(LINES)
                .setParameter(1, before == null ? Long.MAX_VALUE : before)
                .setParameter(2, size + 1)
                .getResultList();
        return Slice.of(rows.stream().map(DeadRequestsQuery::line).toList(), size, l -> Long.toString(l.id()));
    }

    /** The message as it came; empty for one that is not there or not worth another try. */
    public Optional<String> body(long id) {
        List<?> found = em.createNativeQuery(BODY).setParameter(1, id).getResultList();
        return found.stream().findFirst().map(Object::toString);
    }

    private static DeadRequestLine line(Object[] r) {
        return new DeadRequestLine(
                ((Number) r[0]).longValue(),
                Objects.requireNonNull(InstantColumn.of(r[1])),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                ((Number) r[6]).longValue(),
                (Boolean) r[7],
                (String) r[8]);
    }
}
