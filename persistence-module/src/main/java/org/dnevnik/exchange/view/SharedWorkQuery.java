package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.arrayOrAll;
import static org.dnevnik.exchange.view.SharedQuery.inOrder;
import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads works and homework together, each list with one statement. */
public class SharedWorkQuery {

    /** More than a pupil is given in a year. */
    private static final int MOST = 3000;

    private static final String WORKS = """
            SELECT w.id, w.year, false, w.lesson, l.edu_group, l.subject, w.work_type, coalesce(w.title, ''), w.important OR t.assessment, l.date,
                   CAST(NULL AS timestamp), CAST(0 AS bigint), (SELECT r.scale FROM journal.rule_at(l.school, g.parallel, l.subject) AS r), true,
                   CAST(NULL AS text)
            FROM journal.work AS w
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN timetable.lesson AS l ON l.id = w.lesson AND l.year = w.year
            JOIN school.edu_group AS g ON g.id = l.edu_group
            """;

    private static final String HOMEWORKS = """
            SELECT h.id, h.year, true, coalesce(h.lesson, 0), h.edu_group, h.subject, CAST(0 AS bigint), h.text, false, h.due,
                   h.issued_at AT TIME ZONE sc.time_zone, h.issued_by, CAST(NULL AS varchar), h.to_all,
                   """ + SharedQuery.FILES + """

            FROM homework.homework AS h
            JOIN school.school AS sc ON sc.id = h.school
            """;

    // a family reads of a work what the diary tells: that it is ahead, or that the child has a mark for it
    private static final String WORK_OF_FAMILY = """
             AND (CAST(?3 AS bigint[]) IS NULL OR l.date > ?4 OR EXISTS (
                  SELECT FROM journal.mark AS m WHERE m.work = w.id AND m.year = w.year AND m.person = ANY (CAST(?3 AS bigint[]))))
            """;

    private static final String HOMEWORK_OF_FAMILY = """
             AND h.state = 'ISSUED' AND (CAST(?3 AS bigint[]) IS NULL OR h.to_all OR EXISTS (
                  SELECT FROM homework.task AS k WHERE k.homework = h.id AND k.year = h.year AND k.person = ANY (CAST(?3 AS bigint[]))))
            """;

    private static final String ORDER = " ORDER BY 10, 4, 3, 1";

    private static final String OF_LESSONS =
            WORKS + "WHERE w.lesson = ANY (CAST(?1 AS bigint[])) AND w.year = ANY (CAST(?2 AS int[]))"
                    + WORK_OF_FAMILY + " UNION ALL " + HOMEWORKS
                    + "WHERE h.lesson = ANY (CAST(?1 AS bigint[])) AND h.year = ANY (CAST(?2 AS int[]))"
                    + HOMEWORK_OF_FAMILY + ORDER;

    private static final String BY_ID = WORKS + "WHERE w.id = ANY (CAST(?1 AS bigint[]))" + WORK_OF_FAMILY
            + " UNION ALL " + HOMEWORKS + "WHERE h.id = ANY (CAST(?2 AS bigint[]))" + HOMEWORK_OF_FAMILY + ORDER;

    private static final String OF_PUPIL = HOMEWORKS + """
            WHERE h.state = 'ISSUED' AND h.year BETWEEN ?4 AND ?5 AND h.due BETWEEN ?2 AND ?3
              AND h.edu_group IN (SELECT edu_group FROM school.enrolment WHERE person = ?1)
              AND EXISTS (SELECT FROM homework.task AS k WHERE k.homework = h.id AND k.year = h.year AND k.person = ?1 AND k.state <> 'CANCELLED')
            ORDER BY 10, 4, 1 LIMIT\s""" + MOST;

    private final EntityManager em;

    public SharedWorkQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Works of lessons, and homework that is due at them.
     *
     * @param persons whose family reads; null: the journal is open to who reads
     */
    public List<SharedWork> ofLessons(
            Collection<SharedLesson> lessons, @Nullable Collection<Long> persons, LocalDate today) {
        List<Long> ids = lessons.stream().map(SharedLesson::id).toList();
        List<Long> years = lessons.stream().map(l -> (long) l.year()).distinct().toList();
        return ids.isEmpty() ? List.of() : read(OF_LESSONS, array(ids), array(years), arrayOrAll(persons), today);
    }

    /**
     * @param works of the journal
     * @param persons as above
     */
    public List<SharedWork> of(
            Collection<Long> works, Collection<Long> homeworks, @Nullable Collection<Long> persons, LocalDate today) {
        return works.isEmpty() && homeworks.isEmpty()
                ? List.of()
                : read(BY_ID, array(works), array(homeworks), arrayOrAll(persons), today);
    }

    /** A work of the journal, for who decides on its group and subject. */
    public Optional<SharedWork> find(long work) {
        return of(List.of(work), List.of(), null, LocalDate.EPOCH).stream().findFirst();
    }

    /** Homework that is due for a pupil on these days. */
    public List<SharedWork> homeworkOf(long pupil, SharedSpan span) {
        return read(OF_PUPIL, pupil, span.first(), span.last(), span.firstYear(), span.lastYear());
    }

    private List<SharedWork> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values).map(SharedWorkQuery::work).toList();
    }

    private static SharedWork work(Object[] r) {
        return new SharedWork(
                number(r[0]),
                whole(r[1]),
                (Boolean) r[2],
                number(r[3]),
                number(r[4]),
                number(r[5]),
                number(r[6]),
                (String) r[7],
                (Boolean) r[8],
                day(r[9]),
                r[10] == null ? null : moment(r[10]),
                number(r[11]),
                (String) r[12],
                (Boolean) r[13],
                inOrder(r[14]));
    }
}
