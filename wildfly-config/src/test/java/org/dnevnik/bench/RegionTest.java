package org.dnevnik.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dnevnik.kernel.AcademicYear;
import org.junit.jupiter.api.Test;

/** The calendar of the region in which the acceptance tests live, on each day of two years, of which one has a leap day. */
class RegionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);

    @Test
    void inTheMiddleOfATermItIsTheUsualOne() {
        LocalDate november = LocalDate.of(2026, 11, 26);
        assertEquals(new Region(150, 7, november), Region.amidLessons(150, 7, november));
    }

    @Test
    void onEveryDayLessonsLieBehindAndAhead() {
        assertEquals(
                List.of(),
                days(d -> MonthDay.from(d).isBefore(MonthDay.of(7, 17))
                                || MonthDay.from(d).isAfter(MonthDay.of(8, 7)))
                        .filter(d -> !lessons(d, d.minusDays(5), d.minusDays(1))
                                || !lessons(d, d.plusDays(1), d.plusDays(5))
                                || !lessons(d, d.plusDays(12), d.plusDays(14)))
                        .toList());
    }

    @Test
    void aQuarterIsOverWhereTheYearIsOldEnoughForOne() {
        assertEquals(
                List.of(),
                days(d -> d.getMonthValue() != 8)
                        .filter(d -> !region(d).measured().ends().isBefore(d))
                        .toList());
    }

    @Test
    void noQuarterLeavesItsAcademicYear() {
        assertTrue(days(d -> true)
                .allMatch(d -> region(d).periods().stream()
                        .flatMap(p -> Stream.of(p.starts(), p.ends()))
                        .allMatch(day -> AcademicYear.of(day).equals(AcademicYear.of(d)))));
    }

    private static Region region(LocalDate today) {
        return Region.amidLessons(150, 7, today);
    }

    private static boolean lessons(LocalDate today, LocalDate from, LocalDate to) {
        List<LocalDate> held = region(today).schoolDays();
        return from.datesUntil(to.plusDays(1)).anyMatch(held::contains);
    }

    private static Stream<LocalDate> days(Predicate<LocalDate> which) {
        return FIRST.datesUntil(FIRST.plusYears(2)).filter(which);
    }
}
