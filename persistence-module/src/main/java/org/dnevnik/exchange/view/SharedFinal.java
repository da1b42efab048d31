package org.dnevnik.exchange.view;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mark of a period, a year, an exam, or a final one.
 *
 * @param kind   PERIOD, YEAR, EXAM or FINAL
 * @param period of the kind PERIOD; otherwise null
 * @param number of the period; 0 without one
 * @param column the lowest number of a mark in the same column of the journal: names the column
 */
public record SharedFinal(
        long id,
        int year,
        long group,
        long subject,
        String subjectName,
        long person,
        String kind,
        @Nullable Long period,
        @Nullable String periodKind,
        int number,
        String value,
        int level,
        LocalDateTime at,
        long column,
        @Nullable String scale) {}
