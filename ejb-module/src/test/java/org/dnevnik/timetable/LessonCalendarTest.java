package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.timetable.view.FeedEvent;
import org.dnevnik.timetable.view.FeedLesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LessonCalendarTest {

    private static final Instant MONDAY = Instant.parse("2026-11-22T21:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static FeedLesson lesson(@Nullable LocalTime starts, boolean given, String zone) {
        return new FeedLesson(
                17,
                2026,
                DAY,
                1,
                starts,
                starts == null ? null : starts.plusMinutes(40),
                "Алгебра; начала\nанализа",
                "10А",
                given,
                "Петрова М. И.",
                "12",
                "Школа № 7",
                ZoneId.of(zone),
                3,
                false);
    }

    private static List<String> lines(FeedLesson... lessons) {
        String text = LessonCalendar.of("Анна", List.of(lessons), List.of(), MONDAY);
        return Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
    }

    @Test
    void whatIsNoLessonStandsOnWholeDaysAndLeavesThemFree() {
        FeedEvent holidays = new FeedEvent(
                "holiday-1-2026-12-31", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 10), "Каникулы", "", 2);
        String text = LessonCalendar.of("Анна", List.of(), List.of(holidays), MONDAY);
        List<String> lines = Arrays.asList(text.split("\r\n"));
        assertTrue(
                lines.containsAll(List.of(
                        "UID:holiday-1-2026-12-31@dnevnik",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270111",
                        "SEQUENCE:2",
                        "TRANSP:TRANSPARENT",
                        "SUMMARY:Каникулы")),
                text);
    }

    @Test
    void aLessonIsAnEventInTheSchoolsTimeWithAnIdentityOfItsOwn() {
        List<String> lines = lines(lesson(LocalTime.of(8, 30), false, "Europe/Moscow"));
        assertTrue(lines.contains("UID:lesson-2026-17@dnevnik"), lines::toString);
        assertTrue(lines.contains("DTSTART;TZID=Europe/Moscow:20261124T083000"), lines::toString);
        assertTrue(lines.contains("DTEND;TZID=Europe/Moscow:20261124T091000"), lines::toString);
        assertTrue(lines.contains("TZOFFSETTO:+0300"), lines::toString);
        assertTrue(lines.contains("SEQUENCE:3"), lines::toString);
        assertTrue(lines.contains("LOCATION:12\\, Школа № 7"), lines::toString);
        assertTrue(lines.contains("DESCRIPTION:Петрова М. И."), lines::toString);
    }

    @Test
    void whateverASubjectIsCalledStaysOneValue() {
        assertTrue(
                lines(lesson(LocalTime.NOON, false, "Europe/Moscow")).contains("SUMMARY:Алгебра\\; начала\\nанализа"));
    }

    @Test
    void aTeacherSeesTheClassInstead() {
        List<String> lines = lines(lesson(LocalTime.of(8, 30), true, "Europe/Moscow"));
        assertTrue(lines.contains("SUMMARY:Алгебра\\; начала\\nанализа\\, 10А"), lines::toString);
        assertFalse(lines.stream().anyMatch(l -> l.startsWith("DESCRIPTION")));
    }

    @Test
    void aLessonWithoutBellLastsTheDay() {
        assertTrue(lines(lesson(null, false, "Europe/Moscow")).contains("DTSTART;VALUE=DATE:20261124"));
    }

    @Test
    void whereClocksAreMovedTheTimeIsToldInUtc() {
        assertTrue(lines(lesson(LocalTime.of(8, 30), false, "Europe/Berlin")).contains("DTSTART:20261124T073000Z"));
    }

    @Test
    void anotherProgramReadsWhatIsHeldWhatIsCancelledAndWhen() {
        FeedLesson held = lesson(LocalTime.of(8, 30), false, "Europe/Moscow");
        FeedLesson gone = new FeedLesson(
                18,
                2026,
                DAY,
                2,
                LocalTime.of(9, 25),
                LocalTime.of(10, 10),
                "История",
                "10А",
                false,
                "",
                "",
                "Школа № 7",
                ZoneId.of("Europe/Moscow"),
                4,
                true);
        ICalendar read = Biweekly.parse(LessonCalendar.of("Анна", List.of(held, gone), List.of(), MONDAY))
                .first();
        assertEquals(List.of(), read.validate(ICalVersion.V2_0).getWarnings());
        VEvent first = read.getEvents().get(0);
        VEvent second = read.getEvents().get(1);
        assertEquals("lesson-2026-17@dnevnik", first.getUid().getValue());
        assertTrue(first.getStatus().isConfirmed());
        assertEquals(
                Instant.parse("2026-11-24T05:30:00Z"),
                first.getDateStart().getValue().toInstant());
        assertTrue(second.getStatus().isCancelled());
        assertEquals(4, second.getSequence().getValue());
        assertEquals(
                Instant.parse("2026-11-24T07:10:00Z"),
                second.getDateEnd().getValue().toInstant());
    }

    @Test
    void theSameLessonsGiveTheSameText() {
        FeedLesson lesson = lesson(LocalTime.of(8, 30), false, "Europe/Moscow");
        assertEquals(lines(lesson), lines(lesson));
    }
}
