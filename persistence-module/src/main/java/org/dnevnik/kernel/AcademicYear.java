package org.dnevnik.kernel;

import java.time.LocalDate;
import java.time.Month;

/**
 * An academic year by the calendar year in which it starts: 2026 means 2026/27. It is the key of the partitions.
 */
public record AcademicYear(int number) {

    /** The year a date belongs to: it turns on the first of August, after the last exams and before enrolment of the next year. */
    public static AcademicYear of(LocalDate date) {
        return new AcademicYear(date.getMonthValue() >= Month.AUGUST.getValue() ? date.getYear() : date.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(number, Month.AUGUST, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(number + 1, Month.JULY, 31);
    }

    @Override
    public String toString() {
        return number + "/" + (number + 1) % 100;
    }
}
