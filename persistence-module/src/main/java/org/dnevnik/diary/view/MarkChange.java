package org.dnevnik.diary.view;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a mark which stood in the diary became another one.
 *
 * @param at       by the school's clock
 * @param by       surname and initials of who changed it
 * @param oldValue as it had stood
 * @param newValue null: it was taken back
 * @param reason   null: none was given
 */
public record MarkChange(
        LocalDateTime at,
        String by,
        String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {}
