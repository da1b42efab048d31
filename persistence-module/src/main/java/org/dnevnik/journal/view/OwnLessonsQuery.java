package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.EntrySaid;
import org.dnevnik.kernel.NativeQuery;

/**
 * Reads with one statement at which lessons pupils are expected: those of the class and of the own subgroups, streams and courses, on the days
 * on which they belonged to them. A cancelled lesson is none.
 */
public class OwnLessonsQuery {

    // the year is named for every partitioned table, so that the planner opens one partition of each
    private static final String LESSONS = """
            SELECT l.id, l.date, l.number, s.name, CASE WHEN g.kind <> 'CLASS' THEN g.name END, c.person,
                   EXISTS (SELECT 1 FROM school.reporting_period AS p
                           WHERE p.school = l.school AND p.year = ?1 AND p.closed_at IS NOT NULL
                             AND g.parallel BETWEEN p.parallel_from AND p.parallel_to AND l.date BETWEEN p.starts AND p.ends),
                   a.status, a.minutes, a.reason, a.remark, a.note, a.notice, a.before_notice, coalesce(a.version, 0)
            FROM (%s) AS c (person, starts, ends)
            JOIN school.enrolment AS e ON e.person = c.person
            JOIN school.edu_group AS g ON g.id = e.edu_group AND g.school = ?2 AND g.year = ?1
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?1 AND l.date BETWEEN ?3 AND ?4
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
                 AND l.date >= c.starts AND (c.ends IS NULL OR l.date <= c.ends)
            JOIN school.subject AS s ON s.id = l.subject
            LEFT JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = ?1 AND a.person = c.person
            ORDER BY l.date, l.number, s.name, l.id, c.person""";

    private static final String OF_CLASS =
            LESSONS.formatted("SELECT person, starts, ends FROM school.enrolment WHERE edu_group = ?5");

    private static final String OF_MEMBER =
            LESSONS.formatted("SELECT person, starts, ends FROM school.enrolment WHERE edu_group = ?5 AND person = ?6");

    private static final String OF_PUPIL =
            LESSONS.formatted("SELECT CAST(?5 AS bigint), CAST('-infinity' AS date), CAST(NULL AS date)");

    private final EntityManager em;

    public OwnLessonsQuery(EntityManager em) {
        this.em = em;
    }

    /** Of all pupils of a class, while they belong to it. */
    public List<OwnLesson> ofClass(long group, long school, int year, LocalDate first, LocalDate last) {
        return read(OF_CLASS, year, school, first, last, group);
    }

    /** Of one pupil, while he belongs to the class. */
    public List<OwnLesson> ofMember(long pupil, long group, long school, int year, LocalDate first, LocalDate last) {
        return read(OF_MEMBER, year, school, first, last, group, pupil);
    }

    /** Of one pupil in a school. */
    public List<OwnLesson> ofPupil(long pupil, long school, int year, LocalDate first, LocalDate last) {
        return read(OF_PUPIL, year, school, first, last, pupil);
    }

    private List<OwnLesson> read(String sql, Object... values) {
        return NativeQuery.rows(em, sql, values).map(OwnLessonsQuery::lesson).toList();
    }

    private static OwnLesson lesson(Object[] r) {
        return new OwnLesson(
                number(r[0]),
                day(r[1]),
                whole(r[2]),
                (String) r[3],
                (String) r[4],
                number(r[5]),
                (Boolean) r[6],
                said(r),
                whole(r[14]));
    }

    private static EntrySaid said(Object[] r) {
        if (r[7] == null) {
            return EntrySaid.NOTHING;
        }
        return new EntrySaid(
                Attendance.valueOf((String) r[7]),
                some(r[8]),
                id(r[9]),
                (String) r[10],
                (String) r[11],
                id(r[12]),
                r[13] == null ? null : Attendance.valueOf((String) r[13]));
    }
}
