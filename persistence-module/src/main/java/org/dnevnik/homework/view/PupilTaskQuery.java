package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads all tasks of a homework with their marks: one statement, by the pupils' names. */
public class PupilTaskQuery {

    /** Whoever reads one task reads the same columns. */
    static final String COLUMNS = """
            SELECT t.id, t.person, p.surname || ' ' || p.given_name, t.state, t.version, t.seen_at, t.submitted_at, t.reminded_at, t.comment,
                   m.value, coalesce(m.level, CAST(m.grade AS smallint), 0), coalesce(m.version, 0)
            FROM homework.task t
            JOIN homework.homework h ON h.id = t.homework AND h.year = ?2
            JOIN people.person p ON p.id = t.person
            LEFT JOIN journal.mark m ON m.work = h.work AND m.year = ?2 AND m.person = t.person
            """;

    private static final String TASKS = COLUMNS + """
            WHERE t.homework = ?1 AND t.year = ?2
            ORDER BY p.name_key, t.person""";

    private final EntityManager em;

    public PupilTaskQuery(EntityManager em) {
        this.em = em;
    }

    public List<PupilTask> of(long homework, int year) {
        return NativeQuery.rows(em, TASKS, homework, year)
                .map(PupilTaskQuery::task)
                .toList();
    }

    static PupilTask task(Object[] r) {
        return new PupilTask(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                TaskState.valueOf((String) r[3]),
                whole(r[4]),
                InstantColumn.of(r[5]),
                InstantColumn.of(r[6]),
                InstantColumn.of(r[7]),
                (String) r[8],
                (String) r[9],
                whole(r[10]),
                whole(r[11]));
    }
}
