package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DiaryDebt.Way;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads what a pupil owes this year, the earliest day first. */
public class DiaryDebtsQuery {

    private static final int MOST = 200;

    private static final String DEBTS = """
            SELECT s.name, t.name, w.title, l.date, m.due, m.comment,
                   p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(' ' || left(p.patronymic, 1) || '.', ''),
                   (SELECT max(e.edu_group) FROM school.enrolment AS e
                    WHERE e.person = ?1 AND e.edu_group = l.edu_group AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)), l.subject
            FROM journal.mark AS m
            JOIN journal.work AS w ON w.id = m.work AND w.year = ?2
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?2
            JOIN school.subject AS s ON s.id = l.subject
            LEFT JOIN people.person AS p ON p.id = l.teacher
            WHERE m.person = ?1 AND m.year = ?2 AND m.due IS NOT NULL
            ORDER BY m.due, l.date, m.id LIMIT\s""" + MOST;

    private final EntityManager em;

    public DiaryDebtsQuery(EntityManager em) {
        this.em = em;
    }

    public List<DiaryDebt> of(long pupil, LocalDate today) {
        return NativeQuery.rows(em, DEBTS, pupil, AcademicYear.of(today).number(), today)
                .map(r -> new DiaryDebt(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        day(r[3]),
                        day(r[4]),
                        (String) r[5],
                        (String) r[6],
                        r[7] == null ? null : new Way(number(r[7]), number(r[8]))))
                .toList();
    }
}
