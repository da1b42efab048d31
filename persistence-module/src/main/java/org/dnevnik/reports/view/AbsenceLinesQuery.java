package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement every lesson that the pupils of a class missed or came to late: what {@code journal.view.MissedQuery} adds up. */
public class AbsenceLinesQuery {

    private static final String LINES = """
            SELECT c.person, l.date, l.number, s.name, a.status, r.name, a.minutes
            FROM school.enrolment AS c
            JOIN school.enrolment AS e ON e.person = c.person
            JOIN school.edu_group AS g ON g.id = e.edu_group AND g.year = ?2
            JOIN timetable.lesson AS l ON l.edu_group = g.id AND l.year = ?2
                 AND l.date BETWEEN greatest(c.starts, e.starts, ?3) AND least(c.ends, e.ends, ?4)
            JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = ?2 AND a.person = c.person AND a.status <> 'ATTEND'
            JOIN school.subject AS s ON s.id = l.subject
            LEFT JOIN journal.absence_reason AS r ON r.id = a.reason
            WHERE c.edu_group = ?1 AND c.starts <= ?4 AND (c.ends IS NULL OR c.ends >= ?3)
            ORDER BY l.date, l.number, c.person""";

    private final EntityManager em;

    public AbsenceLinesQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of days and lessons. */
    public List<AbsenceLine> ofClass(long group, int year, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, LINES, group, year, first, last)
                .map(AbsenceLinesQuery::line)
                .toList();
    }

    private static AbsenceLine line(Object[] r) {
        return new AbsenceLine(
                number(r[0]),
                day(r[1]),
                whole(r[2]),
                (String) r[3],
                (String) r[4],
                Objects.toString(r[5], ""),
                some(r[6]));
    }
}
