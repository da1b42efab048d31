package org.dnevnik.timetable.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made, for taking it back.
 *
 * @param lesson   null: it was cancelled
 * @param teachers who gives it by the plan or by the change
 */
public record MadeChange(
        long id,
        long school,
        int year,
        String kind,
        @Nullable Long lesson,
        long group,
        String groupName,
        String subject,
        LocalDate date,
        int number,
        List<Long> teachers) {

    public MadeChange {
        teachers = List.copyOf(teachers);
    }

    /** Whether it changed when the lesson is held. */
    public boolean isOfTime() {
        return kind.equals("MOVE") || kind.equals("SWAP");
    }
}
