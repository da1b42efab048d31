package org.dnevnik.homework.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tasks in sets, and their log from its only writable side. */
public class TaskRows {

    // who belongs to the group on the day on which it is due; those whose key is there already have it
    private static final String ISSUE = """
            INSERT INTO homework.task (id, year, homework, person, state, version)
            SELECT nextval('homework.task_seq'), h.year, h.id, e.person, 'ISSUED', 1
            FROM homework.homework h
            JOIN school.enrolment e ON e.edu_group = h.edu_group AND e.starts <= h.due AND coalesce(e.ends, 'infinity') >= h.due
            WHERE h.id = ?1 AND h.year = ?2 AND (h.to_all OR e.person = ANY (CAST(?3 AS bigint[])))
            ON CONFLICT (homework, person, year) DO NOTHING""";

    private static final String CANCEL = """
            WITH gone AS (
                UPDATE homework.task t SET state = 'CANCELLED', version = t.version + 1
                WHERE t.homework = ?1 AND t.year = ?2 AND t.state IN ('ISSUED', 'SEEN', 'IN_WORK', 'SUBMITTED', 'RETURNED')
                RETURNING t.id, t.year)
            INSERT INTO homework.task_action (id, year, task, at, person, act)
            SELECT nextval('homework.task_action_seq'), year, id, ?3, ?4, 'CANCELLED' FROM gone""";

    private static final String TELL_CHANGE = """
            INSERT INTO homework.task_action (id, year, task, at, person, act, note)
            SELECT nextval('homework.task_action_seq'), t.year, t.id, ?3, ?4, 'CHANGED', ?5
            FROM homework.task t WHERE t.homework = ?1 AND t.year = ?2 AND t.state NOT IN ('CANCELLED', 'EXEMPT')""";

    private static final String TELL = """
            INSERT INTO homework.task_action (id, year, task, at, person, act, note)
            VALUES (nextval('homework.task_action_seq'), ?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String UNTOLD = """
            UPDATE homework.task t SET reminded_at = ?3, version = t.version + 1
            WHERE t.homework = ?1 AND t.year = ?2 AND t.state IN ('ISSUED', 'SEEN', 'IN_WORK', 'RETURNED')
              AND (t.reminded_at IS NULL OR t.reminded_at < ?4) AND t.id = coalesce(CAST(?5 AS bigint), t.id)
            RETURNING t.id, t.person""";

    private final EntityManager em;

    public TaskRows(EntityManager em) {
        this.em = em;
    }

    /** A task and whose it is. */
    public record Whose(long task, long person) {}

    /** Gives everybody whom the homework is for a task. @param chosen of the group, where it is not for all @return how many */
    public int issue(long homework, int year, Collection<Long> chosen) {
        return em.createNativeQuery(ISSUE)
                .setParameter(1, homework)
                .setParameter(2, year)
                .setParameter(3, chosen.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** Nobody need do the homework any more; what is checked stays. */
    public void cancel(long homework, int year, long by, Instant at) {
        em.createNativeQuery(CANCEL)
                .setParameter(1, homework)
                .setParameter(2, year)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, by)
                .executeUpdate();
    }

    /** Writes into each task's log that the homework itself was changed. @param note what of it */
    public void tellChange(long homework, int year, long by, Instant at, String note) {
        em.createNativeQuery(TELL_CHANGE)
                .setParameter(1, homework)
                .setParameter(2, year)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, by)
                .setParameter(5, note)
                .executeUpdate();
    }

    /**
     * Those whose families have to be reminded now, and have not been since.
     *
     * @param task one of them; null: all
     */
    @SuppressWarnings("unchecked")
    public List<Whose> remind(long homework, int year, @Nullable Long task, Instant at, Instant since) {
        List<Object[]> rows = em.createNativeQuery(UNTOLD)
                .setParameter(1, homework)
                .setParameter(2, year)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, Timestamp.from(since))
                .setParameter(5, task)
                .getResultList();
        return rows.stream()
                .map(r -> new Whose(((Number) r[0]).longValue(), ((Number) r[1]).longValue()))
                .toList();
    }

    /** Adds a row to a task's log. @param note null: nothing more to tell */
    public void tell(long task, int year, TaskAct act, long by, Instant at, @Nullable String note) {
        em.createNativeQuery(TELL)
                .setParameter(1, year)
                .setParameter(2, task)
                .setParameter(3, Timestamp.from(at))
                .setParameter(4, by)
                .setParameter(5, act.name())
                .setParameter(6, note)
                .executeUpdate();
    }
}
