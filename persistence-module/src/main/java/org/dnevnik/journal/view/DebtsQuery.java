package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads what the pupils of a teacher and a class teacher owe, those whose day is past first: one statement, from the pupils to their debts. */
public class DebtsQuery {

    /** More are not told at once. */
    private static final int MOST = 500;

    // two branches, because one condition with OR could use neither index
    private static final String DEBTS = """
            WITH taught AS (
                SELECT edu_group, subject FROM timetable.lesson WHERE year = ?1 AND teacher = ?2
                UNION SELECT edu_group, subject FROM timetable.lesson WHERE year = ?1 AND co_teacher = ?2),
            led AS (SELECT id FROM school.edu_group WHERE class_teacher = ?2 AND year = ?1 AND kind = 'CLASS'),
            theirs AS (
                SELECT e.person, bool_or(e.edu_group IN (SELECT id FROM led)) AS led
                FROM school.enrolment AS e
                WHERE e.edu_group IN (SELECT edu_group FROM taught UNION SELECT id FROM led)
                  AND (e.ends IS NULL OR e.ends >= ?3)
                GROUP BY e.person)
            SELECT l.school, t.subject IS NOT NULL, w.led, m.person, p.surname || ' ' || p.given_name, g.id, g.name, s.id, s.name,
                   y.name, k.title, l.date, m.due
            FROM theirs AS w
            JOIN journal.mark AS m ON m.person = w.person AND m.year = ?1 AND m.due IS NOT NULL
            JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?1
            LEFT JOIN taught AS t ON t.edu_group = l.edu_group AND t.subject = l.subject
            JOIN journal.work AS k ON k.id = m.work AND k.year = ?1
            JOIN journal.work_type AS y ON y.id = k.work_type
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.subject AS s ON s.id = l.subject
            JOIN people.person AS p ON p.id = m.person
            WHERE t.subject IS NOT NULL OR w.led
            ORDER BY p.name_key, m.person, m.due, m.id LIMIT\s""" + MOST;

    private final EntityManager em;

    public DebtsQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * By pupils, the earliest day first.
     *
     * @param today who has left before it owes nothing here
     */
    public List<Debt> of(long person, LocalDate today) {
        return NativeQuery.rows(em, DEBTS, AcademicYear.of(today).number(), person, today)
                .map(DebtsQuery::debt)
                .toList();
    }

    private static Debt debt(Object[] r) {
        return new Debt(
                new Standing(number(r[0]), (Boolean) r[1], (Boolean) r[2]),
                number(r[3]),
                (String) r[4],
                number(r[5]),
                (String) r[6],
                number(r[7]),
                (String) r[8],
                (String) r[9],
                (String) r[10],
                day(r[11]),
                day(r[12]));
    }
}
