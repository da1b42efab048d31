package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.journal.model.Attendance;

/** Reads a school's reasons of absence in its order. */
public class AbsenceReasonQuery {

    private static final String REASONS = """
            SELECT r.id, r.name, r.status, r.version,
                   EXISTS (SELECT FROM journal.lesson_log_entry e WHERE e.reason = r.id)
                       OR EXISTS (SELECT FROM journal.absence_notice n WHERE n.reason = r.id)
            FROM journal.absence_reason r WHERE r.school = ?1 ORDER BY r.position, r.id""";

    private final EntityManager em;

    public AbsenceReasonQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public List<AbsenceReasonLine> of(long school) {
        List<Object[]> rows =
                em.createNativeQuery(REASONS).setParameter(1, school).getResultList();
        return rows.stream()
                .map(r -> new AbsenceReasonLine(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        Attendance.valueOf((String) r[2]),
                        ((Number) r[3]).intValue(),
                        (Boolean) r[4]))
                .toList();
    }
}
