package org.dnevnik.journal.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of lessons that were opened.
 *
 * @param teacher surname and initials; null: everybody who may write there
 * @param group   null: all
 * @param subject null: all
 * @param living  whether it still opens anything
 * @param by      who opened it
 */
public record UnlockLine(
        long id,
        @Nullable String teacher,
        @Nullable String group,
        @Nullable String subject,
        LocalDate starts,
        LocalDate ends,
        Instant until,
        String reason,
        String by,
        Instant at,
        boolean living) {}
