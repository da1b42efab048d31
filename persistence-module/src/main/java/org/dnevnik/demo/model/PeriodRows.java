package org.dnevnik.demo.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/**
 * Marks of the periods of a demo school that are over: what the marks propose by the usual rule; with a reason where they are few, and not attested
 * for who has none in any subject.
 */
public class PeriodRows {

    private static final String MARKS = """
            WITH place AS (
                SELECT r.id AS period, r.starts, r.ends, l.edu_group, l.subject, mode() WITHIN GROUP (ORDER BY l.teacher) AS teacher
                FROM school.reporting_period AS r
                JOIN timetable.lesson AS l ON l.school = r.school AND l.year = r.year AND l.date BETWEEN r.starts AND r.ends AND l.teacher IS NOT NULL
                JOIN school.edu_group AS g ON g.id = l.edu_group AND g.parallel BETWEEN greatest(2, r.parallel_from) AND r.parallel_to
                WHERE r.school = ?1 AND r.year = ?2 AND r.kind <> 'YEAR' AND r.ends < ?3
                GROUP BY r.id, r.starts, r.ends, l.edu_group, l.subject),
            graded AS (
                SELECT l.edu_group, l.subject, l.date, m.person, m.grade, coalesce(w.weight, t.weight) AS weight
                FROM timetable.lesson AS l
                JOIN journal.work AS w ON w.lesson = l.id AND w.year = l.year AND w.counts
                JOIN journal.work_type AS t ON t.id = w.work_type
                JOIN journal.mark AS m ON m.work = w.id AND m.year = w.year AND m.grade IS NOT NULL
                WHERE l.school = ?1 AND l.year = ?2),
            known AS (
                SELECT p.period, p.ends, p.edu_group, p.subject, p.teacher, e.person, count(d.grade) AS marks,
                       sum(d.grade * d.weight) / sum(d.weight) AS average
                FROM place AS p
                JOIN school.enrolment AS e ON e.edu_group = p.edu_group AND e.starts <= p.ends AND (e.ends IS NULL OR e.ends >= p.ends)
                LEFT JOIN graded AS d ON d.edu_group = p.edu_group AND d.subject = p.subject AND d.person = e.person
                     AND d.date BETWEEN p.starts AND p.ends
                GROUP BY p.period, p.ends, p.edu_group, p.subject, p.teacher, e.person)
            INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value, grade, level,
                                             proposed, average, marks, reason, set_by, set_at, version)
            SELECT nextval('journal.period_mark_seq'), ?2, ?1, k.edu_group, k.subject, k.person, 'PERIOD', k.period,
                   coalesce(CAST(g.grade AS text), 'н/а'), g.grade, coalesce(g.grade, 0),
                   CASE WHEN k.marks >= 3 THEN CAST(g.grade AS text) END, round(k.average, 2), nullif(k.marks, 0),
                   CASE WHEN k.marks < 3 THEN 'Отметок мало, учтены ответы на зачётном уроке' END,
                   k.teacher, k.ends + time '14:00', 1
            FROM known AS k
            LEFT JOIN (SELECT period, person, avg(average) AS average FROM known GROUP BY period, person) AS a
                 ON a.period = k.period AND a.person = k.person
            CROSS JOIN LATERAL (SELECT CAST(floor(coalesce(k.average, a.average) + 0.5) AS smallint) AS grade) AS g""";

    private static final String LEDGER = """
            WITH added AS (
                INSERT INTO journal.ledger (year, school, at, account, person, address, kind, pupil, edu_group, subject, period, new_value, reason)
                SELECT m.year, m.school, m.set_at, 0, m.set_by, 'demo', 'PERIOD_MARK', m.person, m.edu_group, m.subject, m.period, m.value, m.reason
                FROM journal.period_mark AS m
                WHERE m.school = ?1 AND m.year = ?2
                ORDER BY m.set_at, m.id
                RETURNING school, year, id)
            INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM added""";

    private final EntityManager em;

    public PeriodRows(EntityManager em) {
        this.em = em;
    }

    /** Marks each period that ended before {@code today}, once. */
    public void give(long school, int year, LocalDate today) {
        NativeQuery.write(em, MARKS, school, year, today);
        NativeQuery.write(em, LEDGER, school, year);
    }
}
