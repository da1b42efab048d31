package org.dnevnik.homework.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.dnevnik.kernel.YearId;

/** Single tasks with their answers, as somebody is about to change them. */
public class Tasks {

    private static final String LAST =
            "SELECT a FROM Answer a WHERE a.year = :year AND a.task = :task ORDER BY a.number DESC";

    private final EntityManager em;

    public Tasks(EntityManager em) {
        this.em = em;
    }

    /** Held until the transaction ends, so that two windows of one pupil come one after the other. */
    public Optional<Task> held(long task, int year) {
        return Optional.ofNullable(em.find(Task.class, new YearId(task, year), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The answer on which the pupil writes, or wrote last. */
    public Optional<Answer> last(Task task) {
        return em.createQuery(LAST, Answer.class)
                .setParameter("year", task.year())
                .setParameter("task", task.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
