package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Counts marks by their values, each list with one statement. */
public class SharedCountQuery {

    private static final String OF_WORK = """
            SELECT m.work, m.value, count(*) FROM journal.mark AS m
            WHERE m.work = ?1 AND m.value IS NOT NULL GROUP BY m.work, m.value ORDER BY m.work, m.value DESC""";

    private static final String OF_SUBJECT = """
            SELECT w.id, m.value, count(*)
            FROM timetable.lesson AS l
            JOIN journal.work AS w ON w.lesson = l.id AND w.year = l.year
            JOIN journal.mark AS m ON m.work = w.id AND m.year = w.year AND m.value IS NOT NULL
            WHERE l.edu_group = ?1 AND l.subject = ?2 AND l.date BETWEEN ?3 AND ?4 AND l.year BETWEEN ?5 AND ?6
            GROUP BY w.id, m.value ORDER BY w.id, m.value DESC""";

    private final EntityManager em;

    public SharedCountQuery(EntityManager em) {
        this.em = em;
    }

    public List<SharedCount> ofWork(long work) {
        return read(OF_WORK, work);
    }

    /** Of all works in a subject on these days. */
    public List<SharedCount> ofSubject(long group, long subject, SharedSpan span) {
        return read(OF_SUBJECT, group, subject, span.first(), span.last(), span.firstYear(), span.lastYear());
    }

    private List<SharedCount> read(String sql, Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new SharedCount(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }
}
