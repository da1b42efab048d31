package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.arrayOrAll;
import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads marks that stand, each list with one statement. */
public class SharedMarkQuery {

    /** More than a class gets in a year in all subjects. */
    private static final int MOST = 40_000;

    private static final String COLUMNS = """
            SELECT m.id, m.year, m.person, m.work, m.lesson, l.edu_group, l.subject, w.work_type, m.value,
                   coalesce(m.level, CAST(m.grade AS smallint), 0), w.counts AND m.grade IS NOT NULL, l.date,
                   m.set_at AT TIME ZONE sc.time_zone,
                   (SELECT r.scale FROM journal.rule_at(l.school, g.parallel, l.subject) AS r), l.school
            """;

    private static final String JOINED = """
            JOIN journal.work AS w ON w.id = m.work AND w.year = m.year
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.school AS sc ON sc.id = l.school
            """;

    private static final String FROM_MARKS =
            " FROM journal.mark AS m JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = m.year " + JOINED;

    private static final String STANDS =
            " AND m.value IS NOT NULL ORDER BY l.date, l.number, m.lesson, w.position, m.id LIMIT " + MOST;

    private static final String BY_ID = COLUMNS + FROM_MARKS + " WHERE m.id = ANY (CAST(?1 AS bigint[]))" + STANDS;

    private static final String OF_WORKS = COLUMNS + FROM_MARKS + " WHERE m.work = ANY (CAST(?1 AS bigint[]))" + STANDS;

    private static final String OF_LESSONS = COLUMNS + """
            FROM journal.work AS w
            JOIN journal.mark AS m ON m.work = w.id AND m.year = w.year
            JOIN timetable.lesson AS l ON l.id = w.lesson AND l.year = w.year
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.school AS sc ON sc.id = l.school
            WHERE w.lesson = ANY (CAST(?1 AS bigint[])) AND (CAST(?2 AS bigint[]) IS NULL OR m.person = ANY (CAST(?2 AS bigint[])))
            """ + STANDS;

    private static final String OF_GROUPS = COLUMNS + """
            FROM timetable.lesson AS l
            JOIN journal.work AS w ON w.lesson = l.id AND w.year = l.year
            JOIN journal.mark AS m ON m.work = w.id AND m.year = w.year
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.school AS sc ON sc.id = l.school
            WHERE
            """ + SharedQuery.OF_GROUPS + """
              AND (CAST(?7 AS bigint[]) IS NULL OR m.person = ANY (CAST(?7 AS bigint[])))
            """ + STANDS;

    private static final String OF_PUPIL = COLUMNS + FROM_MARKS + """
            WHERE m.person = ?1 AND m.year BETWEEN ?4 AND ?5 AND l.date BETWEEN ?2 AND ?3""" + STANDS;

    private static final String LATEST = COLUMNS + FROM_MARKS + """
            WHERE m.person = ?1 AND m.year BETWEEN ?4 AND ?5 AND l.date BETWEEN ?2 AND ?3 AND m.value IS NOT NULL
              AND (CAST(?6 AS bigint) IS NULL OR l.subject = CAST(?6 AS bigint))
            ORDER BY m.set_at DESC, m.id DESC LIMIT ?7""";

    private final EntityManager em;

    public SharedMarkQuery(EntityManager em) {
        this.em = em;
    }

    public List<SharedMark> of(Collection<Long> marks) {
        return marks.isEmpty() ? List.of() : read(BY_ID, array(marks));
    }

    public List<SharedMark> ofWorks(Collection<Long> works) {
        return works.isEmpty() ? List.of() : read(OF_WORKS, array(works));
    }

    /** @param persons null: everybody's */
    public List<SharedMark> ofLessons(Collection<Long> lessons, @Nullable Collection<Long> persons) {
        return lessons.isEmpty() ? List.of() : read(OF_LESSONS, array(lessons), arrayOrAll(persons));
    }

    /**
     * By the days of the lessons.
     *
     * @param subject null: all
     * @param persons null: everybody's
     */
    public List<SharedMark> ofGroups(
            Collection<Long> groups, @Nullable Long subject, SharedSpan span, @Nullable Collection<Long> persons) {
        return read(
                OF_GROUPS,
                array(groups),
                subject,
                span.first(),
                span.last(),
                span.firstYear(),
                span.lastYear(),
                arrayOrAll(persons));
    }

    /** By the days of the lessons. */
    public List<SharedMark> ofPupil(long pupil, SharedSpan span) {
        return read(OF_PUPIL, pupil, span.first(), span.last(), span.firstYear(), span.lastYear());
    }

    /**
     * Those that were set last come first.
     *
     * @param subject null: all
     */
    public List<SharedMark> latest(long pupil, SharedSpan span, @Nullable Long subject, int most) {
        return read(LATEST, pupil, span.first(), span.last(), span.firstYear(), span.lastYear(), subject, most);
    }

    private List<SharedMark> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new SharedMark(
                        number(r[0]),
                        whole(r[1]),
                        number(r[14]),
                        number(r[2]),
                        number(r[3]),
                        number(r[4]),
                        number(r[5]),
                        number(r[6]),
                        number(r[7]),
                        (String) r[8],
                        whole(r[9]),
                        (Boolean) r[10],
                        day(r[11]),
                        moment(r[12]),
                        (String) r[13]))
                .toList();
    }
}
