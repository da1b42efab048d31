package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

/** Counts with one statement what the pupils of classes missed over a span; only days on which something was missed are looked at. */
public class MissedQuery {

    private static final String SPAN = """
            WITH own AS MATERIALIZED (
                SELECT c.edu_group AS klass, c.person, e.edu_group, greatest(c.starts, e.starts, ?3) AS first, least(c.ends, e.ends, ?4) AS last
                FROM school.enrolment AS c
                JOIN school.enrolment AS e ON e.person = c.person
                JOIN school.edu_group AS g ON g.id = e.edu_group AND g.year = ?2
                WHERE %s AND c.starts <= ?4 AND (c.ends IS NULL OR c.ends >= ?3)
            ), said AS MATERIALIZED (
                SELECT o.klass, o.person, l.date,
                       count(*) FILTER (WHERE a.status <> 'LATE') AS missed, count(*) FILTER (WHERE a.status = 'ILL') AS ill,
                       count(*) FILTER (WHERE a.status = 'PASS') AS pass, count(*) FILTER (WHERE a.status = 'LATE') AS late
                FROM own AS o
                JOIN timetable.lesson AS l ON l.edu_group = o.edu_group AND l.year = ?2 AND l.date BETWEEN o.first AND o.last
                JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = ?2 AND a.person = o.person AND a.status <> 'ATTEND'
                GROUP BY o.klass, o.person, l.date
            )
            SELECT s.klass, s.person, s.missed, s.ill, s.pass, s.late, count(*)
            FROM said AS s
            JOIN own AS o ON o.klass = s.klass AND o.person = s.person AND s.date BETWEEN o.first AND o.last
            JOIN timetable.lesson AS l ON l.edu_group = o.edu_group AND l.year = ?2 AND l.date = s.date
            GROUP BY s.klass, s.person, s.date, s.missed, s.ill, s.pass, s.late""";

    private static final String OF_CLASSES = SPAN.formatted("c.edu_group = ANY (CAST(?1 AS bigint[]))");
    private static final String OF_PUPIL = SPAN.formatted("c.person = ?5 AND c.edu_group = ?1");

    private final EntityManager em;

    public MissedQuery(EntityManager em) {
        this.em = em;
    }

    /** By pupil; whoever missed nothing and was never late is not told. */
    public Map<Long, Missed> ofClass(long group, int year, LocalDate first, LocalDate last) {
        return ofClasses(List.of(group), year, first, last).getOrDefault(group, Map.of());
    }

    /** By class and by pupil. */
    public Map<Long, Map<Long, Missed>> ofClasses(Collection<Long> groups, int year, LocalDate first, LocalDate last) {
        List<Object[]> rows = NativeQuery.rows(em, OF_CLASSES, NativeQuery.array(groups), year, first, last)
                .toList();
        Map<Long, Map<Long, Missed>> missed = new HashMap<>();
        rows.forEach(r -> missed.computeIfAbsent(number(r[0]), k -> new HashMap<>())
                .merge(number(r[1]), Missed.of(List.of(day(r))), Missed::plus));
        return missed;
    }

    /** Of one pupil of the class. */
    public Missed ofPupil(long pupil, long group, int year, LocalDate first, LocalDate last) {
        List<Object[]> rows =
                NativeQuery.rows(em, OF_PUPIL, group, year, first, last, pupil).toList();
        return Missed.of(rows.stream().map(MissedQuery::day).toList());
    }

    private static Missed.Day day(Object[] r) {
        return new Missed.Day(whole(r[6]), whole(r[2]), whole(r[3]), whole(r[4]), whole(r[5]));
    }
}
