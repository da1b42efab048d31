package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** What teachers note on lessons for themselves, and how far a lesson leaves its plan's pace. */
public class LessonNotes {

    private static final String CHANGE =
            "UPDATE journal.lesson_note SET text = ?4 WHERE lesson = ?1 AND year = ?2 AND person = ?3";

    private static final String ADD = """
            INSERT INTO journal.lesson_note (id, lesson, year, person, text)
            VALUES (nextval('journal.lesson_note_seq'), ?1, ?2, ?3, ?4)""";

    private static final String DROP =
            "DELETE FROM journal.lesson_note WHERE lesson = ?1 AND year = ?2 AND person = ?3";

    private static final String STEP = """
            INSERT INTO journal.plan_step (lesson, year, passes, takes, set_by) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (lesson, year) DO UPDATE SET passes = excluded.passes, takes = excluded.takes, set_by = excluded.set_by""";

    private static final String NO_STEP = "DELETE FROM journal.plan_step WHERE lesson = ?1 AND year = ?2";

    private final EntityManager em;

    public LessonNotes(EntityManager em) {
        this.em = em;
    }

    /** @param text empty: the note is taken away */
    public void keep(long lesson, int year, long person, String text) {
        if (text.isEmpty()) {
            NativeQuery.write(em, DROP, lesson, year, person);
        } else if (NativeQuery.write(em, CHANGE, lesson, year, person, text) == 0) {
            NativeQuery.write(em, ADD, lesson, year, person, text);
        }
    }

    /** The usual step is remembered by no row. */
    public void step(long lesson, int year, PlanCourse.Step step, long by) {
        if (step.equals(PlanCourse.Step.USUAL)) {
            NativeQuery.write(em, NO_STEP, lesson, year);
        } else {
            NativeQuery.write(em, STEP, lesson, year, step.passes(), step.takes(), by);
        }
    }
}
