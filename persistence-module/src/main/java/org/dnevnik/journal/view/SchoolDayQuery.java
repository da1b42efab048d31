package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Counts with one statement, class by class, who is away on a day. */
public class SchoolDayQuery {

    private static final String CLASSES = """
            WITH own AS MATERIALIZED (
                SELECT g.id AS class, e.person
                FROM school.edu_group AS g
                JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                WHERE g.kind = 'CLASS' AND g.year = ?1
                  AND (g.school = ANY (CAST(?3 AS bigint[])) OR g.class_teacher = ?4 AND g.school = ANY (CAST(?7 AS bigint[])))
            ), expected AS MATERIALIZED (
                SELECT o.class, o.person, l.id AS lesson, coalesce(a.status, 'ATTEND') AS status
                FROM own AS o
                JOIN school.enrolment AS e ON e.person = o.person AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?1 AND l.date = ?2
                LEFT JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = ?1 AND a.person = o.person
            ), pupil AS (
                SELECT class, person, count(*) AS lessons, count(*) FILTER (WHERE status IN ('ABSENT', 'ILL', 'PASS')) AS missed,
                       bool_or(status = 'ILL') AS ill, bool_or(status = 'LATE') AS late
                FROM expected GROUP BY class, person
            ), counted AS (
                SELECT class, count(*) AS pupils, count(*) FILTER (WHERE missed > 0) AS away,
                       count(*) FILTER (WHERE missed = lessons) AS all_day, count(*) FILTER (WHERE ill) AS ill,
                       count(*) FILTER (WHERE late) AS late
                FROM pupil GROUP BY class
            ), held AS (
                SELECT x.class, count(*) AS lessons, count(*) FILTER (WHERE l.attendance_taken_at IS NULL AND over.yes
                           AND NOT EXISTS (SELECT FROM journal.lesson_log_entry AS a
                                           WHERE a.lesson = l.id AND a.year = ?1 AND a.notice IS NULL)
                           AND NOT EXISTS (SELECT FROM journal.work AS w JOIN journal.mark AS m ON m.work = w.id AND m.year = ?1
                                           WHERE w.lesson = l.id AND w.year = ?1 AND m.value IS NOT NULL)) AS untaken
                FROM (SELECT DISTINCT class, lesson FROM expected) AS x
                JOIN timetable.lesson AS l ON l.id = x.lesson AND l.year = ?1
                JOIN school.edu_group AS g ON g.id = l.edu_group
                CROSS JOIN LATERAL (SELECT CAST(?2 AS date) < CAST(?5 AS date) OR CAST(?2 AS date) = CAST(?5 AS date) AND coalesce(
                    (SELECT b.ends FROM timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b) <= ?6, false) AS yes) AS over
                GROUP BY x.class
            )
            SELECT g.id, g.name, g.parallel,
                   p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', ''),
                   coalesce(c.pupils, 0), coalesce(c.away, 0), coalesce(c.all_day, 0), coalesce(c.ill, 0), coalesce(c.late, 0),
                   coalesce(h.lessons, 0), coalesce(h.untaken, 0),
                   (SELECT count(*) FROM journal.absence_notice AS n JOIN own AS o ON o.person = n.pupil AND o.class = g.id
                    WHERE n.state = 'SENT' AND ?2 BETWEEN n.starts AND n.ends)
            FROM school.edu_group AS g
            LEFT JOIN people.person AS p ON p.id = g.class_teacher
            LEFT JOIN counted AS c ON c.class = g.id
            LEFT JOIN held AS h ON h.class = g.id
            WHERE g.id IN (SELECT class FROM own)
            ORDER BY g.parallel, g.name, g.id""";

    private final EntityManager em;

    public SchoolDayQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * @param schools whose classes are asked, all of them
     * @param leader  whose own classes are asked beside them, in these schools
     * @param now     on the wall of the school, which decides which lessons are over
     */
    public List<ClassDay> of(
            Collection<Long> schools, long leader, Collection<Long> led, int year, LocalDate day, LocalDateTime now) {
        return NativeQuery.rows(
                        em,
                        CLASSES,
                        year,
                        day,
                        NativeQuery.array(schools),
                        leader,
                        now.toLocalDate(),
                        Time.valueOf(now.toLocalTime().withNano(0)),
                        NativeQuery.array(led))
                .map(SchoolDayQuery::day)
                .toList();
    }

    private static ClassDay day(Object[] r) {
        return new ClassDay(
                number(r[0]),
                (String) r[1],
                whole(r[2]),
                (String) r[3],
                whole(r[4]),
                whole(r[5]),
                whole(r[6]),
                whole(r[7]),
                whole(r[8]),
                whole(r[9]),
                whole(r[10]),
                whole(r[11]));
    }
}
