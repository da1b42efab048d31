package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.arrayOrAll;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads tasks that were not called off, each list with one statement. */
public class SharedTaskQuery {

    /** More than the homework of a class makes in a year: a task for each pupil. */
    private static final int MOST = 40_000;

    private static final String TASKS = """
            SELECT k.id, k.year, k.person, k.homework, h.edu_group, h.subject, k.state, h.due, k.version
            FROM homework.task AS k JOIN homework.homework AS h ON h.id = k.homework AND h.year = k.year
            WHERE k.state <> 'CANCELLED' AND h.state = 'ISSUED'
            """;

    private static final String ORDER = " ORDER BY h.due, k.id LIMIT " + MOST;

    private static final String BY_ID = TASKS + " AND k.id = ANY (CAST(?1 AS bigint[]))" + ORDER;

    private static final String OF_HOMEWORKS = TASKS + """
             AND k.homework = ANY (CAST(?1 AS bigint[])) AND (CAST(?2 AS bigint[]) IS NULL OR k.person = ANY (CAST(?2 AS bigint[])))""" + ORDER;

    private static final String OF_LESSONS = TASKS + """
             AND h.lesson = ANY (CAST(?1 AS bigint[])) AND (CAST(?2 AS bigint[]) IS NULL OR k.person = ANY (CAST(?2 AS bigint[])))""" + ORDER;

    private static final String OF_PUPIL = TASKS + """
             AND k.person = ?1 AND h.due BETWEEN ?2 AND ?3 AND k.year BETWEEN ?4 AND ?5
             AND (CAST(?6 AS bigint) IS NULL OR h.subject = CAST(?6 AS bigint))
            ORDER BY h.due, k.id LIMIT ?7 OFFSET ?8""";

    private static final String UNDONE = TASKS + """
             AND k.person = ?1 AND k.year = ?2 AND k.state IN ('ISSUED', 'SEEN', 'IN_WORK', 'RETURNED')""" + ORDER;

    private final EntityManager em;

    public SharedTaskQuery(EntityManager em) {
        this.em = em;
    }

    public List<SharedTask> of(Collection<Long> tasks) {
        return tasks.isEmpty() ? List.of() : read(BY_ID, array(tasks));
    }

    /** @param persons null: everybody's */
    public List<SharedTask> ofHomeworks(Collection<Long> homeworks, @Nullable Collection<Long> persons) {
        return homeworks.isEmpty() ? List.of() : read(OF_HOMEWORKS, array(homeworks), arrayOrAll(persons));
    }

    /** @param persons null: everybody's */
    public List<SharedTask> ofLessons(Collection<Long> lessons, @Nullable Collection<Long> persons) {
        return lessons.isEmpty() ? List.of() : read(OF_LESSONS, array(lessons), arrayOrAll(persons));
    }

    /**
     * By the day on which they are due.
     *
     * @param subject null: all
     * @param page from 0
     */
    public List<SharedTask> ofPupil(long pupil, @Nullable Long subject, SharedSpan span, int page, int size) {
        return read(
                OF_PUPIL,
                pupil,
                span.first(),
                span.last(),
                span.firstYear(),
                span.lastYear(),
                subject,
                size,
                page * size);
    }

    /** What is to be done, what is late among it. */
    public List<SharedTask> undone(long pupil, int year) {
        return read(UNDONE, pupil, year);
    }

    private List<SharedTask> read(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new SharedTask(
                        number(r[0]),
                        whole(r[1]),
                        number(r[2]),
                        number(r[3]),
                        number(r[4]),
                        number(r[5]),
                        (String) r[6],
                        day(r[7]),
                        whole(r[8])))
                .toList();
    }
}
