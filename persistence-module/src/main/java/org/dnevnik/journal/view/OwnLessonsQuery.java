package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.id;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.EntrySaid;

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
        return read(asked(OF_CLASS, group, school, year, first, last));
    }

    /** Of one pupil, while he belongs to the class. */
    public List<OwnLesson> ofMember(long pupil, long group, long school, int year, LocalDate first, LocalDate last) {
        return read(asked(OF_MEMBER, group, school, year, first, last).setParameter(6, pupil));
    }

    /** Of one pupil in a school. */
    public List<OwnLesson> ofPupil(long pupil, long school, int year, LocalDate first, LocalDate last) {
        return read(asked(OF_PUPIL, pupil, school, year, first, last));
    }

    private Query asked(String sql, long whose, long school, int year, LocalDate first, LocalDate last) {
        return em.createNativeQuery(sql)
                .setParameter(1, year)
                .setParameter(2, school)
                .setParameter(3, Date.valueOf(first))
                .setParameter(4, Date.valueOf(last))
                .setParameter(5, whose);
    }

    @SuppressWarnings("unchecked")
    private static List<OwnLesson> read(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(OwnLessonsQuery::lesson).toList();
    }

    private static OwnLesson lesson(Object[] r) {
        return new OwnLesson(
                ((Number) r[0]).longValue(),
                ((Date) r[1]).toLocalDate(),
                ((Number) r[2]).intValue(),
                (String) r[3],
                (String) r[4],
                ((Number) r[5]).longValue(),
                (Boolean) r[6],
                said(r),
                ((Number) r[14]).intValue());
    }

    private static EntrySaid said(Object[] r) {
        if (r[7] == null) {
            return EntrySaid.NOTHING;
        }
        return new EntrySaid(
                Attendance.valueOf((String) r[7]),
                r[8] == null ? null : ((Number) r[8]).intValue(),
                id(r[9]),
                (String) r[10],
                (String) r[11],
                id(r[12]),
                r[13] == null ? null : Attendance.valueOf((String) r[13]));
    }
}
