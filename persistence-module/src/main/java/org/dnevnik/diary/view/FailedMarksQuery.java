package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DiaryDebt.Way;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/**
 * Reads in what a pupil failed: periods of this year while the year has no mark of its own, this year, and the year before, after which a pupil
 * goes up with a debt that is passed in the next one (law 273-ФЗ, article 58).
 */
public class FailedMarksQuery {

    private static final int MOST = 100;

    private static final String FAILED = """
            SELECT m.year, s.name, coalesce(r.kind, 'YEAR'), coalesce(r.number, 1), m.value,
                   p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(' ' || left(p.patronymic, 1) || '.', ''),
                   (SELECT max(e.edu_group) FROM school.enrolment AS e
                    WHERE e.person = ?1 AND e.edu_group = m.edu_group AND m.year = ?2 AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)), m.subject
            FROM journal.period_mark AS m
            JOIN school.subject AS s ON s.id = m.subject
            JOIN people.person AS p ON p.id = m.set_by
            LEFT JOIN school.reporting_period AS r ON r.id = m.period
            WHERE m.person = ?1 AND m.year BETWEEN ?2 - 1 AND ?2 AND m.value IS NOT NULL AND (m.level = 2 OR m.value = 'н/а')
              AND (m.kind = 'YEAR' OR m.kind = 'PERIOD' AND m.year = ?2 AND NOT EXISTS (
                   SELECT FROM journal.period_mark AS y
                   WHERE y.person = ?1 AND y.year = ?2 AND y.subject = m.subject AND y.kind = 'YEAR' AND y.value IS NOT NULL))
            ORDER BY m.year, s.name, m.kind, r.starts, m.id LIMIT\s""" + MOST;

    private final EntityManager em;

    public FailedMarksQuery(EntityManager em) {
        this.em = em;
    }

    /** The older first. */
    public List<FailedMark> of(long pupil, LocalDate today) {
        return NativeQuery.rows(em, FAILED, pupil, AcademicYear.of(today).number(), today)
                .map(FailedMarksQuery::mark)
                .toList();
    }

    private static FailedMark mark(Object[] r) {
        return new FailedMark(
                new AcademicYear(whole(r[0])),
                (String) r[1],
                (String) r[2],
                whole(r[3]),
                (String) r[4],
                (String) r[5],
                r[6] == null ? null : new Way(number(r[6]), number(r[7])));
    }
}
