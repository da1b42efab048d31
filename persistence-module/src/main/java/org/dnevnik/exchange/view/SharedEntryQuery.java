package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.arrayOrAll;
import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads entries of attendance, each list with one statement. */
public class SharedEntryQuery {

    private static final int MOST = 40_000;

    private static final String ENTRIES = """
            SELECT a.lesson, a.year, a.person, l.edu_group, l.subject, s.name, l.topic, a.status, a.remark, a.set_at AT TIME ZONE sc.time_zone
            FROM journal.lesson_log_entry AS a
            JOIN timetable.lesson AS l ON l.id = a.lesson AND l.year = a.year
            JOIN school.subject AS s ON s.id = l.subject
            JOIN school.school AS sc ON sc.id = l.school
            """;

    private static final String ORDER =
            " AND (a.status <> 'ATTEND' OR a.remark IS NOT NULL) ORDER BY l.date, l.number, a.id LIMIT " + MOST;

    private static final String OF_LESSONS = ENTRIES + """
            WHERE a.lesson = ANY (CAST(?1 AS bigint[])) AND (CAST(?2 AS bigint[]) IS NULL OR a.person = ANY (CAST(?2 AS bigint[])))""" + ORDER;

    private static final String OF_GROUPS = ENTRIES + """
            WHERE
            """ + SharedQuery.OF_GROUPS + """
              AND (CAST(?7 AS bigint[]) IS NULL OR a.person = ANY (CAST(?7 AS bigint[])))""" + ORDER;

    private static final String OF_PUPIL = ENTRIES + """
            WHERE a.person = ?1 AND a.year BETWEEN ?4 AND ?5 AND l.date BETWEEN ?2 AND ?3
              AND (CAST(?6 AS bigint) IS NULL OR l.subject = CAST(?6 AS bigint))""" + ORDER;

    private final EntityManager em;

    public SharedEntryQuery(EntityManager em) {
        this.em = em;
    }

    /** @param persons null: everybody's */
    public List<SharedEntry> ofLessons(Collection<Long> lessons, @Nullable Collection<Long> persons) {
        return lessons.isEmpty() ? List.of() : read(OF_LESSONS, array(lessons), arrayOrAll(persons));
    }

    /**
     * @param subject null: all
     * @param persons null: everybody's
     */
    public List<SharedEntry> ofGroups(
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

    /** @param subject null: all */
    public List<SharedEntry> ofPupil(long pupil, @Nullable Long subject, SharedSpan span) {
        return read(OF_PUPIL, pupil, span.first(), span.last(), span.firstYear(), span.lastYear(), subject);
    }

    private List<SharedEntry> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new SharedEntry(
                        number(r[0]),
                        whole(r[1]),
                        number(r[2]),
                        number(r[3]),
                        number(r[4]),
                        (String) r[5],
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        moment(r[9])))
                .toList();
    }
}
