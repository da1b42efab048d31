package org.dnevnik.timetable.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolDaysTest {

    /** A Tuesday; the week began on 31 August. */
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private static final SchoolDays.Off AUTUMN =
            new SchoolDays.Off(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1));

    @Test
    void aHolidayHasNoLessons() {
        List<SchoolDays.Day> days = new SchoolDays(START, List.of(AUTUMN), Map.of(), true)
                .between(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 11, 3));
        assertEquals(
                List.of("2026-10-24", "2026-10-25", "2026-11-02", "2026-11-03"),
                days.stream().map(d -> d.date().toString()).toList());
    }

    @Test
    void weeksAreCountedFromTheMondayOfTheAnchor() {
        assertEquals(0, week(START, true));
        assertEquals(0, week(LocalDate.of(2026, 9, 6), true));
        assertEquals(1, week(LocalDate.of(2026, 9, 7), true));
    }

    @Test
    void aWeekOfHolidaysCountsOrDoesNotAsTheSchoolWants() {
        LocalDate after = LocalDate.of(2026, 11, 2);
        assertEquals(9, week(after, true));
        assertEquals(8, week(after, false));
    }

    @Test
    void aWeekWithOneLessonDayIsAWeek() {
        SchoolDays.Off most = new SchoolDays.Off(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 10));
        LocalDate later = LocalDate.of(2026, 9, 14);
        assertEquals(
                2,
                new SchoolDays(START, List.of(most), Map.of(), false)
                        .between(later, later)
                        .get(0)
                        .week());
    }

    @Test
    void whatIsBeforeTheAnchorIsCountedBack() {
        LocalDate before = LocalDate.of(2026, 8, 24);
        assertEquals(1, week(before, true) % 2);
        assertEquals(2, week(before, true) % 3);
    }

    @Test
    void theCycleGoesOnOverTheEndOfTheCalendarYear() {
        assertEquals(17, week(LocalDate.of(2026, 12, 31), true));
        assertEquals(17, week(LocalDate.of(2027, 1, 3), true));
        assertEquals(18, week(LocalDate.of(2027, 1, 4), true));
        assertEquals(17, week(LocalDate.of(2027, 1, 4), false), "without the week of the autumn holidays");
    }

    @Test
    void aMovedDayHasTheLessonsOfAnotherWeekdayAndADayOffHasNone() {
        LocalDate saturday = LocalDate.of(2026, 11, 7);
        LocalDate friday = LocalDate.of(2026, 11, 6);
        List<SchoolDays.Day> days =
                new SchoolDays(START, List.of(), Map.of(saturday, 1, friday, 0), true).between(friday, saturday);
        assertEquals(List.of(new SchoolDays.Day(saturday, 1, 9)), days);
    }

    @Test
    void aDayWorkedInTheHolidaysMakesTheirWeekAWeek() {
        LocalDate worked = LocalDate.of(2026, 10, 28);
        LocalDate after = LocalDate.of(2026, 11, 2);
        SchoolDays days = new SchoolDays(START, List.of(AUTUMN), Map.of(worked, 3), false);
        assertEquals(List.of(new SchoolDays.Day(worked, 3, 8)), days.between(AUTUMN.starts(), AUTUMN.ends()));
        assertEquals(9, days.between(after, after).get(0).week());
    }

    private static int week(LocalDate date, boolean holidaysCount) {
        return new SchoolDays(START, List.of(AUTUMN), Map.of(), holidaysCount)
                .between(date, date)
                .get(0)
                .week();
    }
}
