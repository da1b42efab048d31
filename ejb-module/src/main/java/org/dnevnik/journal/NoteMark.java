package org.dnevnik.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to say something of a mark.
 *
 * @param comment      for the family; null or blank: nothing
 * @param staffComment for colleagues, never told to a family; null or blank: nothing
 * @param due          of a debt its last day; null for everything else
 * @param seen         version of the mark that the page shows
 */
public record NoteMark(
        MarkPlace place,
        @Nullable String comment,
        @Nullable String staffComment,
        @Nullable LocalDate due,
        int seen) {

    static final int LETTERS = 200;

    public NoteMark {
        comment = said(comment);
        staffComment = said(staffComment);
    }

    boolean fits() {
        return isShort(comment) && isShort(staffComment);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= LETTERS;
    }
}
