package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.LessonTime;
import org.junit.jupiter.api.Test;

class FreeRoomsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final FreePlace CLOSED = new FreePlace(1, "1", 30);
    private static final FreePlace SMALL = new FreePlace(2, "2", 12);
    private static final FreePlace FITTING = new FreePlace(3, "3", 25);
    private static final FreePlace HALL = new FreePlace(4, "4", 200);
    private static final FreePlace UNKNOWN = new FreePlace(5, "5", 0);
    private static final List<FreePlace> ROOMS = List.of(HALL, UNKNOWN, CLOSED, FITTING, SMALL);

    private static DayLesson lesson(long id, int number, long group, String room) {
        LessonTime time = new LessonTime(number, null, null);
        return new DayLesson(id, 2026, MONDAY, time, group, "5А", 7, "Химия", null, "", null, "", room, 20, false);
    }

    @Test
    void theSmallestRoomWithSeatsForAllComesFirstAndOneOfUnknownSizeLast() {
        DayLesson mine = lesson(1, 1, 50, "1");
        FreeRooms rooms = new FreeRooms(ROOMS, List.of(mine, lesson(2, 2, 51, "3")));
        assertEquals(List.of(FITTING, HALL, UNKNOWN), rooms.of(mine));
    }

    @Test
    void noRoomIsGivenTwiceAtATimeAndAClassStaysInItsRoomWhileItCan() {
        DayLesson first = lesson(1, 1, 50, "1");
        DayLesson second = lesson(2, 2, 50, "1");
        DayLesson together = lesson(3, 2, 51, "1");
        FreeRooms rooms = new FreeRooms(ROOMS, List.of(first, second, together, lesson(4, 1, 52, "3")));
        assertEquals(Map.of(1L, 4L, 2L, 4L, 3L, 3L), rooms.chosen(List.of(first, second, together)));
    }

    @Test
    void aLessonForWhichThereIsNoRoomIsLeftOut() {
        DayLesson mine = lesson(1, 1, 50, "1");
        assertEquals(Map.of(), new FreeRooms(List.of(CLOSED, SMALL), List.of(mine)).chosen(List.of(mine)));
    }
}
