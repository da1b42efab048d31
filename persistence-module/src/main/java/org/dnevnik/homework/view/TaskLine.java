package org.dnevnik.homework.view;

import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.WantedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A task in a pupil's list.
 *
 * @param group    name of the subgroup or stream; null for the whole class
 * @param number   of the lesson for which it is due; null: due on the day
 * @param text     its beginning
 * @param minutes  expected; null: not told
 * @param comment  of the teacher; null: none
 * @param mark     in the journal; null: none
 * @param level    of the mark, 5 excellent to 2 poor; 0 says nothing
 */
public record TaskLine(
        long task,
        int year,
        TaskState state,
        String subject,
        @Nullable String group,
        LocalDate due,
        @Nullable Integer number,
        String text,
        @Nullable Integer minutes,
        WantedAnswer answer,
        @Nullable String comment,
        @Nullable String mark,
        int level,
        @Nullable Instant submittedAt) {

    /** Open though its day is past. */
    public boolean overdue(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }

    /** Whether the teacher waits for an answer that is late, or that was returned: what was only to be called done is no debt. */
    public boolean owed(LocalDate today) {
        return state == TaskState.RETURNED || overdue(today) && answer != WantedAnswer.NONE;
    }

    String key() {
        return new DueKey(due, task).text();
    }
}
