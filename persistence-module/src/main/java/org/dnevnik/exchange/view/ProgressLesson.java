package org.dnevnik.exchange.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as it goes out.
 *
 * @param homework   due at this lesson; null: none
 * @param attendance ABSENT, ILL, LATE, PASS; null: was there, or nobody noted
 */
public record ProgressLesson(
        LocalDate date,
        int number,
        String subject,
        @Nullable String topic,
        @Nullable String homework,
        @Nullable String attendance) {}
