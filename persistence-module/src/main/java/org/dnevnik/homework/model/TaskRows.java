package org.dnevnik.homework.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;
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
                RETURNING t.id, t.year, t.person
            ), told AS (
                INSERT INTO homework.task_action (id, year, task, at, person, act)
                SELECT nextval('homework.task_action_seq'), year, id, ?3, ?4, 'CANCELLED' FROM gone)
            SELECT id, person FROM gone""";

    // of those who belong to the group still, whom nothing else took it from; where a task stood follows from what it
    // keeps
    private static final String RESTORE = """
            WITH back AS (
                UPDATE homework.task t SET version = t.version + 1, state = CASE
                    WHEN t.submitted_at IS NOT NULL AND coalesce(t.decided_at, '-infinity') < t.submitted_at THEN 'SUBMITTED'
                    WHEN t.comment IS NOT NULL THEN 'RETURNED'
                    WHEN EXISTS (SELECT FROM homework.answer a WHERE a.task = t.id AND a.year = t.year) THEN 'IN_WORK'
                    WHEN t.seen_at IS NOT NULL THEN 'SEEN' ELSE 'ISSUED' END
                FROM homework.homework h
                WHERE h.id = ?1 AND h.year = ?2 AND t.homework = h.id AND t.year = ?2 AND t.state = 'CANCELLED'
                  AND EXISTS (SELECT FROM school.enrolment e WHERE e.person = t.person AND e.edu_group = h.edu_group
                              AND e.starts <= h.due AND coalesce(e.ends, 'infinity') >= h.due)
                  AND (SELECT l.act FROM homework.task_action l WHERE l.task = t.id AND l.year = t.year
                       ORDER BY l.at DESC, l.id DESC LIMIT 1) = 'CANCELLED'
                RETURNING t.id, t.year, t.person
            ), told AS (
                INSERT INTO homework.task_action (id, year, task, at, person, act)
                SELECT nextval('homework.task_action_seq'), year, id, ?3, ?4, 'CALLED_AGAIN' FROM back)
            SELECT id, person FROM back""";

    private static final String TELL_ALL = """
            WITH had AS (
                SELECT id, year, person, state FROM homework.task
                WHERE homework = ?1 AND year = ?2 AND state NOT IN ('CANCELLED', 'EXEMPT')
            ), told AS (
                INSERT INTO homework.task_action (id, year, task, at, person, act, note)
                SELECT nextval('homework.task_action_seq'), year, id, ?3, ?4, ?5, ?6 FROM had)
            SELECT id, person FROM had WHERE state <> 'CHECKED'""";

    private static final String FILES_TOLD = """
            SELECT EXISTS (
                SELECT FROM homework.task t JOIN homework.task_action l ON l.task = t.id AND l.year = t.year
                WHERE t.homework = ?1 AND t.year = ?2 AND l.act IN ('FILE_ADDED', 'FILE_DROPPED') AND l.person <> t.person AND l.at > ?3)""";

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

    /**
     * Gives everybody whom the homework is for a task.
     *
     * @param chosen of the group, where it is not for all
     * @return how many
     */
    public int issue(long homework, int year, Collection<Long> chosen) {
        return NativeQuery.write(
                em,
                ISSUE,
                homework,
                year,
                chosen.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
    }

    /**
     * Nobody need do the homework any more; what is checked stays.
     *
     * @return from whom it was taken
     */
    public List<Whose> cancel(long homework, int year, long by, Instant at) {
        return whose(CANCEL, homework, year, Timestamp.from(at), by);
    }

    /**
     * The homework was cancelled by mistake: each task stands where it stood before.
     *
     * @return who has it again
     */
    public List<Whose> restore(long homework, int year, long by, Instant at) {
        return whose(RESTORE, homework, year, Timestamp.from(at), by);
    }

    /**
     * Writes into each task's log what was done with the homework itself.
     *
     * @param note what of it
     * @return whose task is not checked yet
     */
    public List<Whose> tellAll(long homework, int year, TaskAct act, long by, Instant at, String note) {
        return whose(TELL_ALL, homework, year, Timestamp.from(at), by, act.name(), note);
    }

    /** Whether teachers have attached a file to the homework, or taken one away, since. */
    public boolean filesToldSince(long homework, int year, Instant since) {
        return NativeQuery.values(em, FILES_TOLD, homework, year, since).anyMatch(Boolean.TRUE::equals);
    }

    /**
     * Those whose families have to be reminded now, and have not been since.
     *
     * @param task one of them; null: all
     */
    public List<Whose> remind(long homework, int year, @Nullable Long task, Instant at, Instant since) {
        return whose(UNTOLD, homework, year, Timestamp.from(at), Timestamp.from(since), task);
    }

    private List<Whose> whose(String sql, @Nullable Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new Whose(NativeQuery.number(r[0]), NativeQuery.number(r[1])))
                .toList();
    }

    /**
     * Adds a row to a task's log.
     *
     * @param note null: nothing more to tell
     */
    public void tell(long task, int year, TaskAct act, long by, Instant at, @Nullable String note) {
        NativeQuery.write(em, TELL, year, task, at, by, act.name(), note);
    }
}
