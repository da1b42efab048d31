package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment procedure in a grade's schedule.
 *
 * @param klass the class that has it
 * @param group whose lesson it is, when it is not the whole class's
 */
public record ScheduledAssessment(
        String klass,
        @Nullable String group,
        long lesson,
        LocalDate date,
        int number,
        String subject,
        String type,
        @Nullable String title) {}
