package org.dnevnik.timetable;

import static org.dnevnik.timetable.PlanStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dnevnik.timetable.view.BellTable;
import org.dnevnik.timetable.view.BellTime;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanPiece;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final Company PEOPLE = new Company(GROUPS, pupils());

    @Test
    void aTeacherCannotBeInTwoPlaces() {
        assertEquals(
                List.of(Clash.Kind.TEACHER),
                kinds(lesson(1, FIVE_A, IVANOVA, null, 1, 1), lesson(2, FIVE_B, IVANOVA, null, 1, 1)));
    }

    @Test
    void shiftsMeetByTheClockAndNotByTheNumbersOfTheirLessons() {
        BellTable main = new BellTable(0, "", 0, 0, List.of(bell(1, 8, 0), bell(5, 12, 0)));
        BellTable second = new BellTable(9, "Вторая смена", 127, 1 << 6, List.of(bell(1, 12, 30), bell(5, 16, 0)));
        List<PlanGroup> groups = List.of(
                new PlanGroup(FIVE_A, "5А", "CLASS", 5, List.of()), new PlanGroup(FIVE_B, "6Б", "CLASS", 6, List.of()));
        BellHours hours = new BellHours(List.of(main, second), groups);
        PlanPiece fifth = lesson(1, FIVE_A, IVANOVA, null, 1, 5);
        PlanPiece first = lesson(2, FIVE_B, IVANOVA, null, 1, 1);
        PlanPiece sameNumber = lesson(3, FIVE_B, IVANOVA, null, 1, 5);
        assertEquals(
                1, new Conflicts(PEOPLE, hours, List.of(fifth, first)).all().size());
        assertEquals(List.of(), new Conflicts(PEOPLE, hours, List.of(fifth, sameNumber)).all());
    }

    private static BellTime bell(int number, int hour, int minute) {
        LocalTime starts = LocalTime.of(hour, minute);
        return new BellTime(number, starts, starts.plusMinutes(45));
    }

    @Test
    void aSecondTeacherCountsAsATeacher() {
        PlanPiece both = new PlanPiece(1, FIVE_A, 7, PETROV, IVANOVA, null, 1, 1, 1, 1, null, null);
        assertEquals(List.of(Clash.Kind.TEACHER), kinds(both, lesson(2, FIVE_B, IVANOVA, null, 1, 1)));
    }

    @Test
    void aRoomHoldsOneLesson() {
        assertEquals(
                List.of(Clash.Kind.PLACE),
                kinds(lesson(1, FIVE_A, IVANOVA, ROOM_12, 1, 1), lesson(2, FIVE_B, PETROV, ROOM_12, 1, 1)));
    }

    @Test
    void halvesOfAClassMeetWithoutAConflict() {
        assertEquals(
                List.of(), kinds(lesson(1, HALF_ONE, IVANOVA, null, 1, 1), lesson(2, HALF_TWO, PETROV, null, 1, 1)));
    }

    @Test
    void aHalfAndItsClassShareTheHalf() {
        Clash clash = all(lesson(1, HALF_ONE, IVANOVA, null, 1, 1), lesson(2, FIVE_A, PETROV, null, 1, 1))
                .get(0);
        assertEquals(Clash.Kind.PUPILS, clash.kind());
        assertEquals(5, clash.count());
        assertEquals(List.of("Ученик 1", "Ученик 2", "Ученик 3"), clash.pupils());
    }

    @Test
    void aStreamMeetsTheHalvesItHasNobodyOf() {
        assertEquals(List.of(), kinds(lesson(1, CHOIR, IVANOVA, null, 1, 1), lesson(2, HALF_TWO, PETROV, null, 1, 1)));
        assertEquals(
                List.of(Clash.Kind.PUPILS),
                kinds(lesson(1, CHOIR, IVANOVA, null, 1, 1), lesson(2, HALF_ONE, PETROV, null, 1, 1)));
    }

    @Test
    void aClassWithoutPupilsYetStillMeetsItsHalves() {
        Conflicts conflicts = new Conflicts(
                new Company(GROUPS, List.of()),
                BellHours.NONE,
                List.of(lesson(1, FIVE_A, IVANOVA, null, 1, 1), lesson(2, HALF_ONE, PETROV, null, 1, 1)));
        assertEquals(1, conflicts.all().size());
    }

    @Test
    void evenAndOddWeeksDoNotMeet() {
        PlanPiece odd = lesson(1, FIVE_A, IVANOVA, null, 1, 1).in(2, 0b01);
        PlanPiece even = lesson(2, FIVE_B, IVANOVA, null, 1, 1).in(2, 0b10);
        assertEquals(List.of(), kinds(odd, even));
        assertEquals(List.of(Clash.Kind.TEACHER), kinds(odd, even.in(3, 0b001)));
        assertEquals(List.of(Clash.Kind.TEACHER), kinds(odd, even.in(1, 1)));
        assertEquals(List.of(), kinds(odd.in(4, 0b0101), even));
    }

    @Test
    void partsOfTheYearThatDoNotTouchDoNotMeet() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        PlanPiece first = lesson(1, FIVE_A, IVANOVA, null, 1, 1).during(null, newYear.minusDays(1));
        PlanPiece second = lesson(2, FIVE_B, IVANOVA, null, 1, 1).during(newYear, null);
        assertEquals(List.of(), kinds(first, second));
        assertEquals(List.of(Clash.Kind.TEACHER), kinds(first.during(null, newYear), second));
    }

    @Test
    void whatWaitsInTheTrayIsInNobodysWay() {
        assertEquals(List.of(), kinds(lesson(1, FIVE_A, IVANOVA, null, 0, 0), lesson(2, FIVE_A, IVANOVA, null, 0, 0)));
    }

    @Test
    void aLessonThatIsMovedDoesNotMeetItself() {
        PlanPiece moved = lesson(1, FIVE_A, IVANOVA, ROOM_12, 1, 1);
        Conflicts conflicts =
                new Conflicts(PEOPLE, BellHours.NONE, List.of(moved, lesson(2, FIVE_B, IVANOVA, ROOM_12, 1, 2)));
        assertEquals(List.of(), conflicts.of(moved));
        assertEquals(2, conflicts.of(moved.at(1, 2)).size(), "the teacher and the room");
    }

    private static List<Clash> all(PlanPiece... plan) {
        return new Conflicts(PEOPLE, BellHours.NONE, List.of(plan)).all();
    }

    private static List<Clash.Kind> kinds(PlanPiece... plan) {
        return all(plan).stream().map(Clash::kind).toList();
    }
}
