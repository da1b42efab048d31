package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads the reporting periods of a school's year with what they lack: two statements. */
public class ClosingQuery {

    // whoever belongs to a group with lessons of a subject in the
    // period should have a mark of it; the first grade has none
    private static final String DUE = """
            FROM school.reporting_period AS p
            JOIN school.edu_group AS g ON g.school = p.school AND g.year = p.year AND g.parallel BETWEEN greatest(p.parallel_from, 2) AND p.parallel_to
            JOIN LATERAL (SELECT l.subject, CASE WHEN min(l.teacher) = max(l.teacher) THEN min(l.teacher) END AS teacher
                          FROM timetable.lesson AS l
                          WHERE l.year = ?2 AND l.edu_group = g.id AND l.date BETWEEN p.starts AND p.ends GROUP BY l.subject) AS t ON true
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= p.ends AND (e.ends IS NULL OR e.ends >= p.ends)
            LEFT JOIN journal.period_mark AS m ON m.edu_group = g.id AND m.subject = t.subject AND m.person = e.person
                 AND m.kind = 'PERIOD' AND m.period = p.id AND m.year = ?2 AND m.value IS NOT NULL
            """;

    private static final String PERIODS = """
            SELECT q.id, q.kind, q.number, q.name, q.parallel_from, q.parallel_to, q.starts, q.ends, q.closed_at IS NOT NULL,
                   coalesce(d.due, 0), coalesce(d.missing, 0)
            FROM school.reporting_period AS q
            LEFT JOIN (SELECT p.id, count(*) AS due, count(*) FILTER (WHERE m.id IS NULL) AS missing
            """ + DUE + """
                       WHERE p.school = ?1 AND p.year = ?2 AND p.kind <> 'YEAR' AND p.starts <= ?3 GROUP BY p.id) AS d ON d.id = q.id
            WHERE q.school = ?1 AND q.year = ?2 ORDER BY q.starts, q.ends, q.parallel_from""";

    private static final String GAPS = """
            SELECT g.id, g.name, t.subject, s.name,
                   (SELECT w.surname || ' ' || left(w.given_name, 1) || '.' || coalesce(' ' || left(w.patronymic, 1) || '.', '')
                    FROM people.person AS w WHERE w.id = t.teacher),
                   count(*) FILTER (WHERE m.id IS NULL), count(*)
            """ + DUE + """
            JOIN school.subject AS s ON s.id = t.subject
            WHERE p.school = ?1 AND p.year = ?2 AND p.id = ?3
            GROUP BY g.id, g.name, g.parallel, t.subject, t.teacher, s.name
            HAVING count(*) FILTER (WHERE m.id IS NULL) > 0
            ORDER BY g.parallel, g.name, s.name LIMIT ?4""";

    private final EntityManager em;

    public ClosingQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of time; of those that have not begun nothing is due. */
    public List<ClosingPeriod> periods(long school, int year, LocalDate today) {
        return NativeQuery.rows(em, PERIODS, school, year, today)
                .map(r -> period(year, r))
                .toList();
    }

    /**
     * Subjects of groups that lack marks.
     *
     * @param most that are told
     */
    public List<ClosingGap> gaps(long school, int year, long period, int most) {
        return NativeQuery.rows(em, GAPS, school, year, period, most)
                .map(r -> new ClosingGap(
                        number(r[0]),
                        (String) r[1],
                        number(r[2]),
                        (String) r[3],
                        (String) r[4],
                        whole(r[5]),
                        whole(r[6])))
                .toList();
    }

    /** The period that is to be closed or opened. */
    public Optional<ClosingPeriod> period(long school, int year, LocalDate today, long id) {
        return periods(school, year, today).stream().filter(p -> p.id() == id).findFirst();
    }

    private static ClosingPeriod period(int year, Object[] r) {
        return new ClosingPeriod(
                number(r[0]),
                year,
                (String) r[1],
                whole(r[2]),
                (String) r[3],
                whole(r[4]),
                whole(r[5]),
                day(r[6]),
                day(r[7]),
                (Boolean) r[8],
                whole(r[9]),
                whole(r[10]));
    }
}
