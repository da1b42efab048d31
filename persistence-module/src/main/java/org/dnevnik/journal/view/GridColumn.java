package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work of a lesson, or a lesson without works yet.
 *
 * @param number   of the lesson in the day
 * @param topic    null: not written yet
 * @param position of the column in its lesson, from 1
 * @param work     null: the lesson has none
 * @param weight   its own or its type's; null: the work counts in no average
 * @param type     name of the work's type, null without a work; {@code abbr} is its short form
 */
public record GridColumn(
        long lesson,
        LocalDate date,
        int number,
        @Nullable String topic,
        int position,
        @Nullable Long work,
        @Nullable String type,
        @Nullable String abbr,
        @Nullable String title,
        @Nullable BigDecimal weight,
        boolean important) {}
