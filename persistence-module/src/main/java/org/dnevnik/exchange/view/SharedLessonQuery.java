package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.time;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads lessons, each list with one statement. */
public class SharedLessonQuery {

    /** More than a class has in a year. */
    private static final int MOST = 3000;

    private static final String COLUMNS = """
            SELECT l.id, l.year, l.school, l.edu_group, l.subject, s.name, l.date, l.number, b.starts, b.ends, l.topic,
                   l.teacher, l.co_teacher, l.place, p.name
            """;

    private static final String JOINED = """
            JOIN school.subject AS s ON s.id = l.subject
            JOIN school.edu_group AS g ON g.id = l.edu_group
            LEFT JOIN school.place AS p ON p.id = l.place
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b ON true
            """;

    private static final String ORDER = " ORDER BY l.date, l.number, l.id LIMIT " + MOST;

    private static final String BY_ID =
            COLUMNS + " FROM timetable.lesson AS l " + JOINED + " WHERE l.id = ANY (CAST(?1 AS bigint[]))" + ORDER;

    private static final String OF_GROUPS =
            COLUMNS + " FROM timetable.lesson AS l " + JOINED + """
            WHERE
            """ + SharedQuery.OF_GROUPS + ORDER;

    private static final String OF_PUPIL = COLUMNS + """
            FROM school.enrolment AS e
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.date BETWEEN ?2 AND ?3 AND l.year BETWEEN ?4 AND ?5
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            """ + JOINED + " WHERE e.person = ?1" + ORDER;

    private final EntityManager em;

    public SharedLessonQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order of their days; what does not exist is left out. */
    public List<SharedLesson> of(Collection<Long> lessons) {
        return read(BY_ID, array(lessons));
    }

    /** @param subject null: all */
    public List<SharedLesson> ofGroups(Collection<Long> groups, @Nullable Long subject, SharedSpan span) {
        return read(OF_GROUPS, array(groups), subject, span.first(), span.last(), span.firstYear(), span.lastYear());
    }

    /** Of all groups to which the pupil belonged on those days. */
    public List<SharedLesson> ofPupil(long pupil, SharedSpan span) {
        return read(OF_PUPIL, pupil, span.first(), span.last(), span.firstYear(), span.lastYear());
    }

    private List<SharedLesson> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values).map(SharedLessonQuery::lesson).toList();
    }

    /** A lesson in the first fifteen columns of a row. */
    static SharedLesson lesson(Object[] r) {
        return new SharedLesson(
                number(r[0]),
                whole(r[1]),
                number(r[2]),
                number(r[3]),
                number(r[4]),
                (String) r[5],
                day(r[6]),
                whole(r[7]),
                time(r[8]),
                time(r[9]),
                (String) r[10],
                id(r[11]),
                id(r[12]),
                id(r[13]),
                (String) r[14]);
    }
}
