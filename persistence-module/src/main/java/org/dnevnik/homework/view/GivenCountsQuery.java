package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dnevnik.kernel.NativeQuery;

/**
 * Reads what homework stands at the lessons of a school, each method with one statement. A homework stands at the lesson for which it is due, as
 * the diary and the printed journal have it; one that is due on a day stands at the lesson at which it was given; so none stands at two.
 */
public class GivenCountsQuery {

    // of a span of days, and of what was given in it for later
    private static final String STANDS = """
            SELECT coalesce(h.lesson, h.from_lesson) AS lesson, count(*) AS homeworks, coalesce(sum(h.minutes), 0) AS minutes,
                   count(*) FILTER (WHERE h.minutes IS NULL) AS untold, string_agg(left(h.text, 300), '; ' ORDER BY h.id) AS text
            FROM school.edu_group AS o
            JOIN homework.homework AS h ON h.edu_group = o.id AND h.year = ?2 AND h.due >= ?3 AND h.state = 'ISSUED'
            WHERE o.school = ?1 AND o.year = ?2 %s
            GROUP BY coalesce(h.lesson, h.from_lesson)""";

    private static final String COUNTS = """
            SELECT k.id, k.name, k.parallel, g.id, s.id, s.name, x.teacher,
                   (SELECT t.surname || ' ' || left(t.given_name, 1) || '.' || coalesce(' ' || left(t.patronymic, 1) || '.', '')
                    FROM people.person AS t WHERE t.id = x.teacher),
                   x.lessons, x.with_homework, x.homeworks, x.minutes, x.untold
            FROM (SELECT l.edu_group, l.subject, l.teacher, count(*) AS lessons, count(h.lesson) AS with_homework,
                         coalesce(sum(h.homeworks), 0) AS homeworks, coalesce(sum(h.minutes), 0) AS minutes, coalesce(sum(h.untold), 0) AS untold
                  FROM timetable.lesson AS l
                  LEFT JOIN (%s) AS h ON h.lesson = l.id
                  WHERE l.year = ?2 AND l.school = ?1 AND l.date BETWEEN ?3 AND ?4
                  GROUP BY l.edu_group, l.subject, l.teacher) AS x
            JOIN school.edu_group AS g ON g.id = x.edu_group
            JOIN school.edu_group AS k ON k.id = CASE WHEN g.kind = 'CLASS' THEN g.id ELSE coalesce(
                 (SELECT min(o.parent) FROM school.edu_group_parent AS o WHERE o.edu_group = g.id HAVING count(*) = 1), g.id) END
            JOIN school.subject AS s ON s.id = x.subject
            ORDER BY k.parallel, k.name, k.id, s.name, g.name, x.teacher""".formatted(STANDS.formatted(""));

    private static final String LESSONS = """
            SELECT l.date, l.number, g.name, l.teacher, h.text, coalesce(h.homeworks, 0), coalesce(h.minutes, 0), coalesce(h.untold, 0)
            FROM timetable.lesson AS l
            JOIN school.edu_group AS g ON g.id = l.edu_group
            LEFT JOIN (%s) AS h ON h.lesson = l.id
            WHERE l.year = ?2 AND l.school = ?1 AND l.date BETWEEN ?3 AND ?4 AND l.subject = ?5
              AND l.edu_group = ANY (CAST(?6 AS bigint[]))
            ORDER BY l.date, l.number, g.name, l.id""".formatted(STANDS.formatted("AND o.id = ANY (CAST(?6 AS bigint[]))"));

    private final EntityManager em;

    public GivenCountsQuery(EntityManager em) {
        this.em = em;
    }

    /** One line for each teacher of a subject in a group, in the order of classes and subjects. */
    public List<GivenCount> ofSchool(long school, int year, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, COUNTS, school, year, first, last)
                .map(GivenCountsQuery::count)
                .toList();
    }

    /** The lessons of a subject in some groups, in their order. */
    public List<GivenLesson> lessons(
            long school, int year, LocalDate first, LocalDate last, long subject, Collection<Long> groups) {
        return NativeQuery.rows(em, LESSONS, school, year, first, last, subject, NativeQuery.array(groups.stream()))
                .map(GivenCountsQuery::lesson)
                .toList();
    }

    private static GivenCount count(Object[] r) {
        return new GivenCount(
                number(r[0]),
                (String) r[1],
                whole(r[2]),
                number(r[3]),
                number(r[4]),
                (String) r[5],
                r[6] == null ? 0 : number(r[6]),
                Objects.toString(r[7], ""),
                whole(r[8]),
                whole(r[9]),
                whole(r[10]),
                whole(r[11]),
                whole(r[12]));
    }

    private static GivenLesson lesson(Object[] r) {
        return new GivenLesson(
                day(r[0]),
                whole(r[1]),
                (String) r[2],
                r[3] == null ? 0 : number(r[3]),
                Objects.toString(r[4], ""),
                whole(r[5]),
                whole(r[6]),
                whole(r[7]));
    }
}
