package org.dnevnik.school;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.CLOSED_QUARTER;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.school.view.HolidayLine;
import org.dnevnik.school.view.PeriodLine;
import org.dnevnik.school.view.SpecialDay;
import org.dnevnik.school.view.YearSheet;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearServiceTest {

    private static final Caller HEAD = caller(1, Role.HEAD, SCHOOL);

    private static void inSchool(BiConsumer<SchoolStory, YearService> test) {
        rolledBack(em -> test.accept(
                new SchoolStory(em),
                new YearService(
                        em,
                        new SchoolClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC)),
                        new TestOutbox.Unheard<>())));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static PeriodLine period(long id, String kind, int number, int from, int to, String starts, String ends) {
        return new PeriodLine(id, kind, number, null, from, to, day(starts), day(ends), false);
    }

    private static YearSheet sheet(List<PeriodLine> periods, List<HolidayLine> holidays, List<SpecialDay> days) {
        return new YearSheet(2026, day("2026-09-01"), day("2027-05-31"), periods, holidays, days);
    }

    private static SpecialDay special(String date, String kind, @Nullable Integer weekday) {
        return new SpecialDay(day(date), kind, weekday, "Перенос");
    }

    private static List<String> faults(YearSheet sheet) {
        return YearCheck.of(sheet).stream().map(YearFault::key).toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        inSchool((story, years) -> {
            PeriodLine second = period(QUARTER, "QUARTER", 2, 1, 9, "2026-11-05", "2026-12-29");
            PeriodLine half = period(0, "HALF_YEAR", 1, 10, 11, "2026-09-01", "2026-12-29");
            YearSheet told = sheet(
                    List.of(second, half),
                    List.of(new HolidayLine(day("2026-12-30"), day("2027-01-10"), "Зимние каникулы")),
                    List.of(special("2027-02-20", "WORKED", 1), special("2026-11-30", "SHORT", null)));
            assertEquals(List.of(), years.write(HEAD, SCHOOL, told));
            YearSheet read = years.sheet(HEAD, SCHOOL, null);
            assertEquals(told.holidays(), read.holidays());
            assertEquals(
                    List.of(day("2026-11-30"), day("2027-02-20")),
                    read.days().stream().map(SpecialDay::date).toList());
            assertEquals(
                    List.of(CLOSED_QUARTER, QUARTER),
                    read.periods().stream().map(PeriodLine::id).limit(2).toList(),
                    "a closed period stays though the sheet left it out");
            assertEquals(day("2026-11-05"), read.periods().get(1).starts());
            assertEquals("HALF_YEAR", read.periods().get(2).kind());
        });
    }

    @Test
    void numbersMayChangePlacesInOneSheet() {
        inSchool((story, years) -> {
            PeriodLine second = period(QUARTER, "QUARTER", 2, 1, 9, "2026-11-05", "2026-12-29");
            PeriodLine third = period(0, "QUARTER", 3, 1, 9, "2027-01-11", "2027-03-21");
            years.write(HEAD, SCHOOL, sheet(List.of(second, third), List.of(), List.of()));
            long added = years.sheet(HEAD, SCHOOL, 2026).periods().get(2).id();
            years.write(
                    HEAD,
                    SCHOOL,
                    sheet(
                            List.of(
                                    period(QUARTER, "QUARTER", 3, 1, 9, "2027-01-11", "2027-03-21"),
                                    period(added, "QUARTER", 2, 1, 9, "2026-11-05", "2026-12-29")),
                            List.of(),
                            List.of()));
            assertEquals(added, years.sheet(HEAD, SCHOOL, 2026).periods().get(1).id());
        });
    }

    @Test
    void periodsOfAGradeMustNotOverlap() {
        PeriodLine first = period(0, "QUARTER", 1, 1, 9, "2026-09-01", "2026-10-25");
        assertEquals(
                List.of("overlap"),
                faults(sheet(
                        List.of(first, period(0, "TRIMESTER", 1, 9, 11, "2026-10-25", "2026-11-15")),
                        List.of(),
                        List.of())));
        assertEquals(
                List.of(),
                faults(sheet(
                        List.of(
                                first,
                                period(0, "TRIMESTER", 1, 10, 11, "2026-09-01", "2026-11-15"),
                                period(0, "YEAR", 1, 1, 11, "2026-09-01", "2027-05-26")),
                        List.of(),
                        List.of())));
    }

    @Test
    void whatCannotBeIsTold() {
        assertEquals(
                List.of("span"),
                faults(new YearSheet(2026, day("2025-09-01"), day("2026-05-31"), List.of(), List.of(), List.of())));
        assertEquals(
                List.of("outside"),
                faults(sheet(
                        List.of(period(0, "QUARTER", 4, 1, 9, "2027-03-30", "2027-06-10")), List.of(), List.of())));
        assertEquals(
                List.of("backwards", "parallels", "period", "period"),
                faults(sheet(
                        List.of(
                                period(0, "QUARTER", 1, 1, 9, "2026-10-25", "2026-09-01"),
                                period(0, "QUARTER", 2, 9, 1, "2026-11-05", "2026-12-29"),
                                period(0, "OWN", 1, 1, 9, "2027-01-11", "2027-01-20"),
                                period(0, "ROBBERY", 1, 1, 9, "2027-01-21", "2027-01-25")),
                        List.of(),
                        List.of())));
        assertEquals(
                List.of("day", "dayTwice", "day", "dayTwice"),
                faults(sheet(
                        List.of(),
                        List.of(),
                        List.of(special("2026-11-28", "WORKED", null), special("2026-11-28", "OFF", 1)))));
        assertEquals(
                List.of("name", "holidays"),
                faults(sheet(
                        List.of(),
                        List.of(
                                new HolidayLine(day("2026-10-26"), day("2026-11-04"), " "),
                                new HolidayLine(day("2026-11-04"), day("2026-11-05"), "Праздник")),
                        List.of())));
    }

    @Test
    void anotherSchoolsYearIsNotThere() {
        inSchool((story, years) -> {
            assertThrows(NotFound.class, () -> years.sheet(HEAD, SchoolStory.OTHER_SCHOOL, null));
            assertThrows(NotFound.class, () -> years.sheet(HEAD, SCHOOL, 2031));
        });
    }
}
