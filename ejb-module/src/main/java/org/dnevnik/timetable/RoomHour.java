package org.dnevnik.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.LessonTime;
import org.dnevnik.timetable.view.RoomLesson;
import org.jspecify.annotations.Nullable;

/**
 * Which rooms of a school are free at a time.
 *
 * @param number at which lesson; -1: by the clock
 * @param now    what the clock says; null where a lesson was asked for
 */
public record RoomHour(
        long school,
        String name,
        LocalDate date,
        int number,
        @Nullable LocalTime now,
        List<Free> free,
        List<Taken> taken) {

    private static final int PAUSE_MINUTES = 20;

    /**
     * A room without a lesson.
     *
     * @param next the number of the next lesson in it; -1: none that day
     */
    public record Free(FreePlace place, int next) {}

    /** A room with its lessons, which are several when groups are taught together. */
    public record Taken(FreePlace place, List<RoomLesson> lessons) {}

    /** @param asked its number is -1 where the clock decides; the pause before a lesson belongs to it then */
    static RoomHour of(
            long school,
            String name,
            LocalDate date,
            LessonTime asked,
            @Nullable LocalTime now,
            List<FreePlace> rooms,
            List<RoomLesson> lessons) {
        List<Taken> taken = rooms.stream()
                .map(r -> new Taken(
                        r,
                        lessons.stream()
                                .filter(l -> l.place() == r.id() && isAt(l, asked, now))
                                .toList()))
                .toList();
        return new RoomHour(
                school,
                name,
                date,
                asked.number(),
                now,
                taken.stream()
                        .filter(t -> t.lessons().isEmpty())
                        .map(t -> new Free(t.place(), next(t.place(), lessons, asked.number(), now)))
                        .toList(),
                taken.stream().filter(t -> !t.lessons().isEmpty()).toList());
    }

    private static boolean isAt(RoomLesson lesson, LessonTime asked, @Nullable LocalTime now) {
        LocalTime starts = lesson.starts();
        LocalTime ends = lesson.ends();
        if (now == null) {
            return asked.meets(new LessonTime(lesson.number(), starts, ends));
        }
        return starts != null
                && ends != null
                && !starts.minusMinutes(PAUSE_MINUTES).isAfter(now)
                && ends.isAfter(now);
    }

    private static int next(FreePlace room, List<RoomLesson> lessons, int number, @Nullable LocalTime now) {
        return lessons.stream()
                .filter(l -> l.place() == room.id())
                .filter(l -> now == null ? l.number() > number : isAfter(l, now))
                .mapToInt(RoomLesson::number)
                .min()
                .orElse(-1);
    }

    private static boolean isAfter(RoomLesson lesson, LocalTime now) {
        LocalTime starts = lesson.starts();
        return starts != null && starts.isAfter(now);
    }
}
