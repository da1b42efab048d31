package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.InstantColumn;

/** Reads what the region did about the access of a school's administrators, one statement. */
public class RestoredQuery {

    private static final String LINES = """
            SELECT r.at, r.kind, concat_ws(' ', p.surname, p.given_name, p.patronymic), concat_ws(' ', o.surname, o.given_name, o.patronymic)
            FROM identity.restored_access r
            JOIN people.person p ON p.id = r.person
            JOIN people.person o ON o.id = r.done_by
            WHERE r.school = ?1 AND r.at >= ?2
            ORDER BY r.at DESC, r.id DESC LIMIT 20""";

    private final EntityManager em;

    public RestoredQuery(EntityManager em) {
        this.em = em;
    }

    /** The newest first. @param since what was before is not told any more */
    @SuppressWarnings("unchecked")
    public List<RestoredLine> of(long school, Instant since) {
        List<Object[]> rows = em.createNativeQuery(LINES)
                .setParameter(1, school)
                .setParameter(2, Timestamp.from(since))
                .getResultList();
        return rows.stream()
                .map(r -> new RestoredLine(
                        Objects.requireNonNull(InstantColumn.of(r[0])), (String) r[1], (String) r[2], (String) r[3]))
                .toList();
    }
}
