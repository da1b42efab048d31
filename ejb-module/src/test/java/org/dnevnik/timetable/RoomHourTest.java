package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.LessonTime;
import org.dnevnik.timetable.view.RoomLesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomHourTest {

    private static final List<FreePlace> ROOMS = List.of(new FreePlace(1, "12", 30), new FreePlace(2, "Зал", 0));

    private static RoomLesson lesson(long room, int number, String starts, String ends) {
        return new RoomLesson(
                room, number, LocalTime.parse(starts), LocalTime.parse(ends), "5А", "История", "Петрова М.И.");
    }

    private static final List<RoomLesson> DAY = List.of(
            lesson(1, 1, "08:30", "09:15"),
            lesson(2, 2, "09:25", "10:10"),
            lesson(1, 3, "10:25", "11:10"),
            // of the second shift: another time with the same number
            lesson(2, 1, "14:00", "14:45"));

    private static RoomHour at(int number, @Nullable String now) {
        return RoomHour.of(
                7,
                "Школа",
                LocalDate.of(2026, 11, 25),
                new LessonTime(number, null, null),
                now == null ? null : LocalTime.parse(now),
                ROOMS,
                DAY);
    }

    private static List<String> free(RoomHour hour) {
        return hour.free().stream().map(f -> f.place().name() + " " + f.next()).toList();
    }

    @Test
    void aLessonTakesItsRoomAndAFreeOneTellsUntilWhen() {
        assertEquals(List.of("12 3"), free(at(2, null)));
        assertEquals(List.of("Зал -1"), free(at(3, null)));
        assertEquals("5А", at(2, null).taken().get(0).lessons().get(0).group());
    }

    @Test
    void aLessonOfAnotherShiftTakesItsRoomWhileTheAskedOneIsHeld() {
        LessonTime seventh = new LessonTime(7, LocalTime.of(14, 10), LocalTime.of(14, 55));
        assertEquals(
                List.of("12 -1"), free(RoomHour.of(7, "Школа", LocalDate.of(2026, 11, 25), seventh, null, ROOMS, DAY)));
    }

    @Test
    void theClockKnowsBothShifts() {
        assertEquals(List.of("Зал 1"), free(at(-1, "08:40")));
        assertEquals(List.of("12 -1"), free(at(-1, "14:44")));
        assertEquals(List.of("12 -1", "Зал -1"), free(at(-1, "14:45")));
    }

    @Test
    void aPauseBelongsToTheLessonAfterIt() {
        assertEquals(List.of("12 3"), free(at(-1, "09:16")));
    }
}
