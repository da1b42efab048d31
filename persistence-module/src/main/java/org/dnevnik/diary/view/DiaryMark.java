package org.dnevnik.diary.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work of a lesson as it concerns one pupil.
 *
 * @param workType full name of the kind of work
 * @param title    what the teacher called it; null without a name
 * @param value    as the teacher wrote it: 5, 4-, осв; null for a work that is still ahead, and for a mark that was taken back
 * @param grade    the number that enters averages; null: enters none
 * @param level    5 excellent to 2 poor, whatever the scale; 0: says nothing of it
 * @param comment  the teacher's words for the family; null: none
 * @param due      last day of a debt; null for everything else
 * @param old      what stood here before the work was done again, or before the mark was taken back; null: neither happened
 * @param changed  whether another value stood here before
 */
public record DiaryMark(
        long work,
        String workType,
        @Nullable String title,
        @Nullable String value,
        @Nullable BigDecimal grade,
        int level,
        @Nullable String comment,
        @Nullable LocalDate due,
        @Nullable String old,
        boolean changed) {

    /** Whether a mark stood here that the teacher took back: the family keeps seeing that, with its history. */
    public boolean takenBack() {
        return value == null && changed;
    }

    /** Whether the work has not been yet. */
    public boolean ahead() {
        return value == null && !changed;
    }
}
