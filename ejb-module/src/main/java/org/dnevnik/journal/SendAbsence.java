package org.dnevnik.journal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dnevnik.journal.model.AbsentSpan;
import org.dnevnik.kernel.AcademicYear;
import org.jspecify.annotations.Nullable;

/**
 * A family's notice as a form says it.
 *
 * @param firstLesson null together with {@code lastLesson}: whole days
 * @param reason      one of the school's
 */
public record SendAbsence(
        long pupil,
        LocalDate starts,
        LocalDate ends,
        @Nullable Integer firstLesson,
        @Nullable Integer lastLesson,
        long reason,
        String text) {

    private static final int MOST_DAYS = 60;
    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 180;
    private static final int LONGEST_TEXT = 500;

    public SendAbsence {
        text = text.strip();
    }

    AbsentSpan span() {
        return new AbsentSpan(starts, ends, firstLesson, lastLesson);
    }

    /** Whether such a notice may be sent on the day. */
    boolean fits(LocalDate today) {
        return span().isWhole()
                && ChronoUnit.DAYS.between(starts, ends) < MOST_DAYS
                && !starts.isBefore(today.minusDays(DAYS_BACK))
                && !starts.isAfter(today.plusDays(DAYS_AHEAD))
                && AcademicYear.of(starts).equals(AcademicYear.of(ends))
                && text.length() <= LONGEST_TEXT;
    }
}
