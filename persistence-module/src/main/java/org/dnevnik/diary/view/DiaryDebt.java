package org.dnevnik.diary.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work that a pupil must pass.
 *
 * @param title   what the teacher called it; null: nothing
 * @param date    of the lesson
 * @param due     the last day on which it is in time
 * @param comment the teacher's words for the family; null: none
 * @param teacher to whom it is handed in, surname and initials; null: nobody gives the lesson
 * @param way     where it is planned what mark follows; null: the pupil does not belong to the group any more
 */
public record DiaryDebt(
        String subject,
        String workType,
        @Nullable String title,
        LocalDate date,
        LocalDate due,
        @Nullable String comment,
        @Nullable String teacher,
        @Nullable Way way) {

    /** A subject in a group. */
    public record Way(long group, long subject) {}
}
