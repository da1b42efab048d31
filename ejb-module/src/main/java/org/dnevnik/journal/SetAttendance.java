package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * An order to say the same of a pupil at several lessons.
 *
 * @param group   the pupil's class, on whose sheet it is ordered
 * @param numbers of the lessons in each day; empty: all
 * @param minutes how late; of {@link Attendance#LATE} only
 * @param reason  one of the school's, which decides on the letter; null: none is told
 * @param remark  for the family; null: what stands there stays
 * @param note    for colleagues; null: what stands there stays
 */
public record SetAttendance(
        long group,
        long pupil,
        LocalDate first,
        LocalDate last,
        List<Integer> numbers,
        Attendance status,
        @Nullable Integer minutes,
        @Nullable Long reason,
        @Nullable String remark,
        @Nullable String note) {

    private static final int LONGEST_DAYS = 31;
    private static final int LONGEST_TEXT = 300;
    private static final int LATEST = 90;

    public SetAttendance {
        numbers = List.copyOf(numbers);
    }

    boolean fits() {
        return !last.isBefore(first)
                && first.plusDays(LONGEST_DAYS).isAfter(last)
                && (minutes == null || minutes >= 1 && minutes <= LATEST)
                && isShort(remark)
                && isShort(note);
    }

    boolean names(int number) {
        return numbers.isEmpty() || numbers.contains(number);
    }

    private static boolean isShort(@Nullable String text) {
        return text == null || text.strip().length() <= LONGEST_TEXT;
    }
}
