package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** The works of lessons, where more than one row decides. */
public class Works {

    // two teachers who begin a lesson's journal at the same moment meet
    // at the unique key: the second waits and finds the first's work
    private static final String FIRST = """
            INSERT INTO journal.work (id, year, school, lesson, work_type, position, version)
            VALUES (nextval('journal.work_seq'), ?1, ?2, ?3, ?4, 1, 1)
            ON CONFLICT (lesson, position, year) DO NOTHING""";

    private static final String OF_LESSON =
            "SELECT w FROM Work w WHERE w.year = :year AND w.lesson = :lesson ORDER BY w.position";

    private static final String MARKS = "SELECT count(m) FROM Mark m WHERE m.year = :year AND m.work = :work";

    private final EntityManager em;

    public Works(EntityManager em) {
        this.em = em;
    }

    /** The works of a lesson in their order. */
    public List<Work> of(long lesson, int year) {
        return em.createQuery(OF_LESSON, Work.class)
                .setParameter("year", year)
                .setParameter("lesson", lesson)
                .getResultList();
    }

    /**
     * The first work of a lesson, made when there is none.
     *
     * @param workType used only if the work has to be made
     */
    public Work first(long school, int year, long lesson, long workType) {
        NativeQuery.write(em, FIRST, year, school, lesson, workType);
        return of(lesson, year).get(0);
    }

    /** Whether a mark was ever set for the work, even one that was taken back. */
    public boolean hasMarks(Work work) {
        return em.createQuery(MARKS, Long.class)
                        .setParameter("year", work.year())
                        .setParameter("work", work.id())
                        .getSingleResult()
                > 0;
    }
}
