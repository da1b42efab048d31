package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.time;
import static org.dnevnik.kernel.NativeQuery.whole;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When on its day a lesson is.
 *
 * @param starts by the bells of its grade; null where none rings for it
 * @param ends   null where no bell rings for it
 */
public record LessonTime(
        int number, @Nullable LocalTime starts, @Nullable LocalTime ends) {

    /** Whether two lessons of a day are at one time: by the clock, or by their numbers where a bell is not known. */
    public boolean meets(LessonTime other) {
        if (starts == null || ends == null || other.starts == null || other.ends == null) {
            return number == other.number;
        }
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    /**
     * @param at column of the lesson's number
     * @param bells column of its beginning, before that of its end
     */
    static LessonTime read(@Nullable Object[] row, int at, int bells) {
        return new LessonTime(whole(Objects.requireNonNull(row[at])), time(row[bells]), time(row[bells + 1]));
    }
}
