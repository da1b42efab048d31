package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is not filled in. A lesson counts when it is over, lies in no closed period and on no holiday, and its group had pupils on the day.
 * Its attendance is taken when a teacher said so, when anybody was noted by hand, or when a mark stands in it: a notice of the family alone
 * does not tell that the teacher has looked. Marks of a work are due {@value #DAYS_FOR_MARKS} days after the lesson, and never in the first grade.
 */
public class UnfilledQuery {

    private static final int DAYS_FOR_MARKS = 5;

    private static final String HELD = """
            WITH held AS (
                SELECT l.id, l.date, l.number, l.edu_group, l.subject, l.teacher, l.school, g.name AS group_name, g.parallel,
                       l.topic IS NULL AS no_topic,
                       l.attendance_taken_at IS NULL
                         AND NOT EXISTS (SELECT FROM journal.lesson_log_entry AS a
                                         WHERE a.lesson = l.id AND a.year = ?1 AND a.notice IS NULL)
                         AND NOT EXISTS (SELECT FROM journal.work AS w JOIN journal.mark AS m ON m.work = w.id AND m.year = ?1
                                         WHERE w.lesson = l.id AND w.year = ?1 AND m.value IS NOT NULL) AS no_attendance,
                       CASE WHEN g.parallel > 1 AND l.date <= CAST(?2 AS date) - """ + DAYS_FOR_MARKS + """
             THEN (
                           SELECT string_agg(t.abbr, ', ' ORDER BY w.position)
                           FROM journal.work AS w JOIN journal.work_type AS t ON t.id = w.work_type
                           WHERE w.lesson = l.id AND w.year = ?1
                             AND NOT EXISTS (SELECT FROM journal.mark AS m
                                             WHERE m.work = w.id AND m.year = ?1 AND m.value IS NOT NULL)) END AS works
                FROM timetable.lesson AS l
                JOIN school.edu_group AS g ON g.id = l.edu_group
                WHERE l.year = ?1 AND %s
                  AND (l.date < ?2 OR l.date = ?2 AND (
                      SELECT b.ends FROM timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b) <= ?3)
                  AND EXISTS (SELECT FROM school.enrolment AS e
                              WHERE e.edu_group = l.edu_group AND e.starts <= l.date AND (e.ends IS NULL OR e.ends >= l.date))
                  AND NOT EXISTS (SELECT FROM school.reporting_period AS c
                                  WHERE c.school = l.school AND c.year = ?1 AND c.closed_at IS NOT NULL
                                    AND g.parallel BETWEEN c.parallel_from AND c.parallel_to AND l.date BETWEEN c.starts AND c.ends)
                  AND NOT EXISTS (SELECT FROM school.holiday AS h WHERE h.school = l.school AND l.date BETWEEN h.starts AND h.ends)
                  AND NOT EXISTS (SELECT FROM school.special_day AS d WHERE d.school = l.school AND d.date = l.date AND d.kind = 'OFF')
            ), lacking AS (
                SELECT * FROM held WHERE no_topic OR no_attendance OR works IS NOT NULL)
            """;

    private static final String LINES = """
            SELECT h.id, h.date, h.number, h.edu_group, h.group_name, h.subject, s.name,
                   coalesce((SELECT p.id FROM school.reporting_period AS p
                             WHERE p.school = h.school AND p.year = ?1 AND h.parallel BETWEEN p.parallel_from AND p.parallel_to
                               AND h.date BETWEEN p.starts AND p.ends ORDER BY p.ends - p.starts LIMIT 1), 0),
                   (SELECT t.surname || ' ' || left(t.given_name, 1) || '.' || coalesce(' ' || left(t.patronymic, 1) || '.', '')
                    FROM people.person AS t WHERE t.id = h.teacher),
                   h.no_topic, h.no_attendance, coalesce(h.works, '')
            FROM lacking AS h JOIN school.subject AS s ON s.id = h.subject
            WHERE (h.date, h.number, h.id) < (?5, ?6, ?7)
            ORDER BY h.date DESC, h.number DESC, h.id DESC LIMIT ?8""";

    private static final String COUNTS = """
            SELECT coalesce(h.teacher, 0), coalesce(t.surname || ' ' || t.given_name || coalesce(' ' || t.patronymic, ''), ''),
                   count(*), count(*) FILTER (WHERE h.no_topic), count(*) FILTER (WHERE h.no_attendance), count(h.works)
            FROM lacking AS h LEFT JOIN people.person AS t ON t.id = h.teacher
            GROUP BY h.teacher, t.id ORDER BY count(*) DESC, t.name_key, h.teacher""";

    private static final String NEWEST = "9999-12-31_99_" + Long.MAX_VALUE;
    private static final Pattern KEY = Pattern.compile("[0-9]{4}-[01][0-9]-[0-3][0-9]_[0-9]{1,2}_[0-9]{1,18}");

    /** Whose lessons are asked. */
    public enum Whose {
        TEACHER("l.teacher = ?4"),
        /** The class with its subgroups and the streams of its pupils. */
        CLASS(
                "l.edu_group IN (SELECT CAST(?4 AS bigint) UNION SELECT edu_group FROM school.edu_group_parent WHERE parent = ?4)"),
        SCHOOL("l.school = ?4");

        private final String condition;

        Whose(String condition) {
            this.condition = condition;
        }

        private String held(boolean ofOneSchool) {
            return HELD.formatted(ofOneSchool ? condition + " AND l.school = ?9" : condition);
        }
    }

    private final EntityManager em;
    private final int year;
    private final LocalDateTime now;
    private final @Nullable Long school;

    /** @param now on the wall of the school */
    public UnfilledQuery(EntityManager em, int year, LocalDateTime now) {
        this(em, year, now, null);
    }

    private UnfilledQuery(EntityManager em, int year, LocalDateTime now, @Nullable Long school) {
        this.em = em;
        this.year = year;
        this.now = now;
        this.school = school;
    }

    /** Lessons of this school alone. */
    public UnfilledQuery in(long only) {
        return new UnfilledQuery(em, year, now, only);
    }

    /**
     * Newest first.
     *
     * @param id    of the teacher, class or school
     * @param after key of the last line of the slice before; null: from the newest
     */
    @SuppressWarnings("unchecked")
    public Slice<UnfilledLine> lines(Whose whose, long id, @Nullable String after, int size) {
        String asked = Objects.requireNonNullElse(after, "");
        String[] key = (KEY.matcher(asked).matches() ? asked : NEWEST).split("_", -1);
        List<Object[]> rows = prepared(whose.held(school != null) + LINES, id)
                .setParameter(5, Date.valueOf(key[0]))
                .setParameter(6, Integer.valueOf(key[1]))
                .setParameter(7, Long.valueOf(key[2]))
                .setParameter(8, size + 1)
                .getResultList();
        return Slice.of(rows.stream().map(UnfilledQuery::line).toList(), size, UnfilledLine::key);
    }

    /** By teacher, who has most to do first. */
    @SuppressWarnings("unchecked")
    public List<UnfilledCount> counts(Whose whose, long id) {
        List<Object[]> rows = prepared(whose.held(school != null) + COUNTS, id).getResultList();
        return rows.stream()
                .map(r -> new UnfilledCount(
                        number(r[0]), (String) r[1], whole(r[2]), whole(r[3]), whole(r[4]), (int) number(r[5])))
                .toList();
    }

    private Query prepared(String sql, long id) {
        Query query = NativeQuery.query(
                em, sql, year, now.toLocalDate(), Time.valueOf(now.toLocalTime().withNano(0)), id);
        return school == null ? query : query.setParameter(9, school);
    }

    private static UnfilledLine line(Object[] r) {
        return new UnfilledLine(
                number(r[0]),
                day(r[1]),
                whole(r[2]),
                number(r[3]),
                (String) r[4],
                number(r[5]),
                (String) r[6],
                number(r[7]),
                (String) r[8],
                (Boolean) r[9],
                (Boolean) r[10],
                (String) r[11]);
    }
}
