package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/** Reads a school's types of works, in the order in which they are proposed. */
public class WorkTypeQuery {

    private static final String TYPES = """
            SELECT t.id, t.name, t.abbr, t.weight, t.position,
                   EXISTS (SELECT FROM journal.work w WHERE w.work_type = t.id AND w.school = t.school), t.version, t.assessment
            FROM journal.work_type t WHERE t.school = ?1 ORDER BY t.position, t.id""";

    private final EntityManager em;

    public WorkTypeQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public List<WorkTypeLine> of(long school) {
        List<Object[]> rows =
                em.createNativeQuery(TYPES).setParameter(1, school).getResultList();
        return rows.stream()
                .map(r -> new WorkTypeLine(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        (String) r[2],
                        (BigDecimal) r[3],
                        ((Number) r[4]).intValue(),
                        (Boolean) r[5],
                        (Boolean) r[7],
                        ((Number) r[6]).intValue()))
                .toList();
    }
}
