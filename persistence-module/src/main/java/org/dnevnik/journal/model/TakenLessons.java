package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The lessons of which a teacher said «everybody else was there»: a column of the timetable's table that is written in the journal. */
public class TakenLessons {

    // the lesson's version stays: whoever writes the topic at the same time has nothing to fear
    private static final String WRITE = """
            UPDATE timetable.lesson SET attendance_taken_at = CAST(?3 AS timestamptz)
            WHERE id = ?1 AND year = ?2 AND (attendance_taken_at IS NULL) = (CAST(?3 AS timestamptz) IS NOT NULL)""";

    private final EntityManager em;

    public TakenLessons(EntityManager em) {
        this.em = em;
    }

    /**
     * @param at null: it is taken back
     * @return false when it is so already
     */
    public boolean write(long lesson, int year, @Nullable Instant at) {
        return NativeQuery.write(em, WRITE, lesson, year, at) == 1;
    }
}
