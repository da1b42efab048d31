package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreePlace;

/** Rooms for lessons that cannot be held in theirs: free at that time by the clock, with seats for the pupils, the smallest first. */
final class FreeRooms {

    private static final Comparator<FreePlace> SMALLEST_FIRST =
            Comparator.comparingInt(r -> r.capacity() == 0 ? Integer.MAX_VALUE : r.capacity());

    private final List<FreePlace> rooms;
    private final Map<Hour, List<DayLesson>> held = new HashMap<>();

    private record Hour(LocalDate date, String room) {}

    /** @param lessons of the whole school on the days */
    FreeRooms(List<FreePlace> rooms, List<DayLesson> lessons) {
        this.rooms = rooms.stream().sorted(SMALLEST_FIRST).toList();
        lessons.forEach(l -> take(l, l.place()));
    }

    List<FreePlace> of(DayLesson lesson) {
        return rooms.stream()
                .filter(r -> r.capacity() == 0 || r.capacity() >= lesson.pupils())
                .filter(r -> isFree(lesson, r.name()))
                .toList();
    }

    /**
     * One for each lesson, so that none gets two at a time; a class stays in the room that it got, where that can be.
     *
     * @return by the lesson's id; a lesson for which there is none is missing
     */
    Map<Long, Long> chosen(List<DayLesson> wanted) {
        Map<Long, Long> chosen = new HashMap<>();
        Map<Long, FreePlace> lately = new HashMap<>();
        for (DayLesson lesson : wanted) {
            List<FreePlace> free = of(lesson);
            if (!free.isEmpty()) {
                FreePlace before = lately.get(lesson.group());
                FreePlace room = before != null && free.contains(before) ? before : free.get(0);
                chosen.put(lesson.id(), room.id());
                lately.put(lesson.group(), room);
                take(lesson, room.name());
            }
        }
        return chosen;
    }

    private void take(DayLesson lesson, String room) {
        held.computeIfAbsent(new Hour(lesson.date(), room), h -> new ArrayList<>())
                .add(lesson);
    }

    private boolean isFree(DayLesson lesson, String room) {
        return held.getOrDefault(new Hour(lesson.date(), room), List.of()).stream()
                .noneMatch(l -> l.time().meets(lesson.time()));
    }
}
