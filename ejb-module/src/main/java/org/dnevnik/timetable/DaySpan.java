package org.dnevnik.timetable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Refusal;

/** Days that are changed with one confirmation: a month at most, of one academic year. */
final class DaySpan {

    private static final int LONGEST = 31;

    private DaySpan() {}

    /** The academic year of the days. @throws Refusal {@link TimetableRefusal#ABSENCE_TOO_LONG} */
    static int requireYear(LocalDate from, LocalDate to) {
        int year = AcademicYear.of(from).number();
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST || AcademicYear.of(to).number() != year) {
            throw new Refusal(TimetableRefusal.ABSENCE_TOO_LONG);
        }
        return year;
    }
}
