package org.dnevnik.diary.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mark with its comment, or a remark, at the moment at which it was written.
 *
 * @param at    by the school's clock
 * @param date  of the lesson
 * @param work  kind and title of the work; null for a remark
 * @param value the mark, or the status of attendance beside a remark
 * @param level of a mark, 5 to 2; 0: says nothing of it
 * @param words comment or remark for the family; null: none
 * @param due   last day of a debt; null for everything else
 * @param old   what stood here before the work was done again; null: it was not
 * @param key   after which the following slice starts
 */
public record RecentNote(
        boolean remark,
        LocalDateTime at,
        LocalDate date,
        String subject,
        @Nullable String work,
        String value,
        int level,
        @Nullable String words,
        @Nullable LocalDate due,
        @Nullable String old,
        String key) {}
