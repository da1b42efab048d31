package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work that a pupil owes.
 *
 * @param standing of whoever asked, to the journal in which it stands
 * @param title    what the teacher called the work; null: nothing
 * @param date     of the lesson
 * @param due      the last day on which it is in time
 */
public record Debt(
        Standing standing,
        long pupil,
        String pupilName,
        long group,
        String groupName,
        long subject,
        String subjectName,
        String workType,
        @Nullable String title,
        LocalDate date,
        LocalDate due) {}
