package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/**
 * An order to say something of a pupil at a lesson, whether the pupil was there or not.
 *
 * @param remark for the family; null or blank: nothing
 * @param note   for colleagues, never told to a family; null or blank: nothing
 * @param seen   version of the attendance that the page shows; 0: nothing was ever said
 */
public record NoteEntry(
        long lesson,
        int year,
        long pupil,
        @Nullable String remark,
        @Nullable String note,
        int seen) {

    static final int LETTERS = 300;

    public NoteEntry {
        remark = remark == null ? "" : remark.strip();
        note = note == null ? "" : note.strip();
    }

    boolean fits() {
        return isShort(remark) && isShort(note);
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.length() <= LETTERS;
    }
}
