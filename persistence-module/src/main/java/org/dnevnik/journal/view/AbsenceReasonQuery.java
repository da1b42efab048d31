package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.kernel.NativeQuery;

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

    public List<AbsenceReasonLine> of(long school) {
        return NativeQuery.rows(em, REASONS, school)
                .map(r -> new AbsenceReasonLine(
                        number(r[0]), (String) r[1], Attendance.valueOf((String) r[2]), whole(r[3]), (Boolean) r[4]))
                .toList();
    }
}
