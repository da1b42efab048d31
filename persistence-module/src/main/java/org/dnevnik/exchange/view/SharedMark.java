package org.dnevnik.exchange.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mark for a work.
 *
 * @param value  as the teacher wrote it
 * @param level  5 excellent to 2 poor; 0: says nothing of it
 * @param counts whether it enters averages
 * @param date   of the lesson
 * @param at     when it was set, by the school's clock
 * @param scale  by which it is given, as journal.grading_rule names it; null: the usual one
 */
public record SharedMark(
        long id,
        int year,
        long school,
        long person,
        long work,
        long lesson,
        long group,
        long subject,
        long workType,
        String value,
        int level,
        boolean counts,
        LocalDate date,
        LocalDateTime at,
        @Nullable String scale) {}
