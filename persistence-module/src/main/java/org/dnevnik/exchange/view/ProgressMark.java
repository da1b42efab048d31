package org.dnevnik.exchange.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it goes out.
 *
 * @param work  kind of the work
 * @param title what the teacher called it; null without a name
 * @param value as the teacher wrote it
 */
public record ProgressMark(
        LocalDate date,
        String subject,
        String work,
        @Nullable String title,
        String value) {}
