package org.dnevnik.timetable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Refusal;

/** Days that are changed with one confirmation: a month at most, of one academic year; the same lesson each week a quarter at most. */
final class DaySpan {

    private static final int LONGEST = 31;
    private static final int MOST_WEEKS = 13;

    private DaySpan() {}

    /**
     * The academic year of the days.
     *
     * @throws Refusal {@link TimetableRefusal#ABSENCE_TOO_LONG}
     */
    static int requireYear(LocalDate from, LocalDate to) {
        int year = AcademicYear.of(from).number();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST || AcademicYear.of(to).number() != year) {
            throw new Refusal(TimetableRefusal.ABSENCE_TOO_LONG);
        }
        return year;
    }

    /** @throws Refusal {@link TimetableRefusal#WEEKS_TOO_MANY} */
    static void requireWeeks(LocalDate from, LocalDate until) {
        if (until.isBefore(from) || until.isAfter(latest(from))) {
            throw new Refusal(TimetableRefusal.WEEKS_TOO_MANY);
        }
    }

    static LocalDate latest(LocalDate from) {
        LocalDate weeks = from.plusWeeks(MOST_WEEKS);
        LocalDate year = AcademicYear.of(from).lastDay();
        return weeks.isBefore(year) ? weeks : year;
    }
}
