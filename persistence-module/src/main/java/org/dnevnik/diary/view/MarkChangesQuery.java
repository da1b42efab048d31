package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads from the ledger how a pupil's mark for a work was changed, newest first; that it was set for the first time is no change. */
public class MarkChangesQuery {

    private static final int AT_MOST = 50;

    private static final String CHANGES = """
            SELECT h.at AT TIME ZONE s.time_zone,
                   coalesce(p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(' ' || left(p.patronymic, 1) || '.', ''), ''),
                   h.old_value, h.new_value, h.reason
            FROM journal.work AS w
            JOIN journal.ledger AS h ON h.lesson = w.lesson AND h.year = ?2 AND h.work = w.id AND h.pupil = ?3
            JOIN school.school AS s ON s.id = h.school
            LEFT JOIN people.person AS p ON p.id = h.person
            WHERE w.id = ?1 AND w.year = ?2 AND h.kind = 'MARK' AND h.old_value IS NOT NULL
            ORDER BY h.id DESC LIMIT ?4""";

    private final EntityManager em;

    public MarkChangesQuery(EntityManager em) {
        this.em = em;
    }

    public List<MarkChange> of(long work, int year, long pupil) {
        return NativeQuery.rows(em, CHANGES, work, year, pupil, AT_MOST)
                .map(r -> new MarkChange(
                        ((Timestamp) r[0]).toLocalDateTime(), (String) r[1], (String) r[2], (String) r[3], (String)
                                r[4]))
                .toList();
    }
}
