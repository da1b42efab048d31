package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads whose a task or an answer is with one statement. */
public class TaskStandingQuery {

    private static final String TASK =
            "SELECT t.homework, t.person, t.id, false FROM homework.task t WHERE t.id = ?1 AND t.year = ?2";

    private static final String ANSWER = """
            SELECT t.homework, t.person, t.id, a.submitted_at IS NULL AND t.state IN ('ISSUED', 'SEEN', 'IN_WORK', 'RETURNED'), a.year
            FROM homework.answer a JOIN homework.task t ON t.id = a.task AND t.year = a.year WHERE a.id = ?1""";

    private final EntityManager em;

    public TaskStandingQuery(EntityManager em) {
        this.em = em;
    }

    /** @param open whether the pupil may still change the answer; of a task: not asked */
    public record Whose(long homework, int year, long pupil, long task, boolean open) {}

    public Optional<Whose> task(long task, int year) {
        return NativeQuery.rows(em, TASK, task, year)
                .findFirst()
                .map(r -> new Whose(number(r[0]), year, number(r[1]), number(r[2]), false));
    }

    public Optional<Whose> answer(long answer) {
        return NativeQuery.rows(em, ANSWER, answer)
                .findFirst()
                .map(r -> new Whose(number(r[0]), NativeQuery.whole(r[4]), number(r[1]), number(r[2]), (Boolean) r[3]));
    }
}
