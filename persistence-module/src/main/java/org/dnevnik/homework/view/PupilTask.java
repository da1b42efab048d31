package org.dnevnik.homework.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dnevnik.homework.model.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's task on a teacher's list.
 *
 * @param name        surname and given name
 * @param mark        in the journal; null: none
 * @param level       of the mark, 5 excellent to 2 poor; 0 says nothing
 * @param markVersion of the journal's mark; 0: none was ever set
 */
public record PupilTask(
        long task,
        long person,
        String name,
        TaskState state,
        int version,
        @Nullable Instant seenAt,
        @Nullable Instant submittedAt,
        @Nullable Instant remindedAt,
        @Nullable String comment,
        @Nullable String mark,
        int level,
        int markVersion) {

    /** Within this time a family is not reminded of the same again. */
    public static final Duration BETWEEN_REMINDERS = Duration.ofHours(3);

    /** Whether the family was reminded a short while ago. */
    public boolean remindedLately(Instant now) {
        return remindedAt != null && !remindedAt.isBefore(now.minus(BETWEEN_REMINDERS));
    }

    /** Whether it came after its day, by the school's clock. */
    public boolean late(LocalDate due, ZoneId zone) {
        return submittedAt != null && LocalDate.ofInstant(submittedAt, zone).isAfter(due);
    }

    /** Open though its day is past. */
    public boolean overdue(LocalDate due, LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }
}
