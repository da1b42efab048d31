package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Reads a pupil's tasks of a year: what is to be done, and what is done; each with one statement. */
public class TaskListQuery {

    /** More open tasks than a reader could do are not told. */
    private static final int MOST = 200;

    private static final DueKey LATEST = new DueKey(LocalDate.of(9999, 1, 1), 0);

    // the year is named for every partitioned table, so that the planner opens one partition of each
    private static final String TASKS = """
            SELECT t.id, t.year, t.state, s.name, CASE WHEN g.kind <> 'CLASS' THEN g.name END, h.due, d.number,
                   left(h.text, 300), h.minutes, h.answer, t.comment, m.value, coalesce(m.level, CAST(m.grade AS smallint), 0), t.submitted_at
            FROM homework.task t
            JOIN homework.homework h ON h.id = t.homework AND h.year = ?2
            JOIN school.subject s ON s.id = h.subject
            JOIN school.edu_group g ON g.id = h.edu_group
            LEFT JOIN timetable.lesson d ON d.id = h.lesson AND d.year = ?2
            LEFT JOIN journal.mark m ON m.work = h.work AND m.year = ?2 AND m.person = t.person
            WHERE t.person = ?1 AND t.year = ?2\s""";

    private static final String OPEN = TASKS + """
            AND t.state IN ('ISSUED', 'SEEN', 'IN_WORK', 'RETURNED')
            ORDER BY h.due, d.number, t.id LIMIT\s""" + MOST;

    private static final String DONE = TASKS + """
            AND t.state IN ('SUBMITTED', 'CHECKED', 'EXEMPT') AND (h.due, t.id) < (?3, ?4)
            ORDER BY h.due DESC, t.id DESC LIMIT ?5""";

    private final EntityManager em;

    public TaskListQuery(EntityManager em) {
        this.em = em;
    }

    /** What is to be done, the earliest day first. */
    public List<TaskLine> open(long pupil, int year) {
        return NativeQuery.rows(em, OPEN, pupil, year).map(TaskListQuery::line).toList();
    }

    /**
     * What is done, checked or exempted, the latest day first.
     *
     * @param after key of the last one before; null: from the start
     */
    public Slice<TaskLine> done(long pupil, int year, @Nullable String after, int size) {
        DueKey key = DueKey.of(after, LATEST);
        return Slice.of(
                NativeQuery.rows(em, DONE, pupil, year, key.day(), key.id(), size + 1)
                        .map(TaskListQuery::line)
                        .toList(),
                size,
                TaskLine::key);
    }

    private static TaskLine line(Object[] r) {
        return new TaskLine(
                number(r[0]),
                whole(r[1]),
                TaskState.valueOf((String) r[2]),
                (String) r[3],
                (String) r[4],
                day(r[5]),
                some(r[6]),
                (String) r[7],
                some(r[8]),
                WantedAnswer.valueOf((String) r[9]),
                (String) r[10],
                (String) r[11],
                whole(r[12]),
                InstantColumn.of(r[13]));
    }
}
