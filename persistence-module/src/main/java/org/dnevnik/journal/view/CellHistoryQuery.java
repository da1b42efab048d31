package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.instant;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads from the ledger what happened to a pupil's cells at a lesson, newest first. */
public class CellHistoryQuery {

    private static final int AT_MOST = 50;

    private static final String HISTORY = """
            SELECT h.at, p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', ''),
                   h.kind, t.name, h.old_value, h.new_value, h.reason
            FROM journal.ledger AS h
            JOIN people.person AS p ON p.id = h.person
            LEFT JOIN journal.work AS w ON w.id = h.work AND w.year = ?2
            LEFT JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE h.lesson = ?1 AND h.year = ?2 AND h.pupil = ?3
            ORDER BY h.id DESC LIMIT ?4""";

    private final EntityManager em;

    public CellHistoryQuery(EntityManager em) {
        this.em = em;
    }

    public List<CellChange> of(long lesson, int year, long pupil) {
        return NativeQuery.rows(em, HISTORY, lesson, year, pupil, AT_MOST)
                .map(r -> new CellChange(
                        instant(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6]))
                .toList();
    }
}
