package org.dnevnik.exchange.web.v2;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.SharedLessons;
import org.dnevnik.exchange.view.SharedLesson;
import org.jspecify.annotations.Nullable;

/** A lesson with its works; {@code teachersStr} is how one client spells it. */
public record Lesson(
        Id id,
        String title,
        String date,
        int number,
        Subject subject,
        long subjectId,
        long group,
        List<Work> works,
        List<Long> teachers,
        List<String> teachersStr,
        String status,
        long resultPlaceId,
        String building,
        String place,
        String floor,
        String hours) {

    /** @param works of the lesson */
    static Lesson of(SharedLesson lesson, List<Work> works, LocalDate today) {
        List<String> teachers = lesson.teachers().stream().map(String::valueOf).toList();
        return new Lesson(
                Id.of(lesson.id()),
                title(lesson),
                Times.day(lesson.date()),
                lesson.number(),
                Subject.of(lesson),
                lesson.subject(),
                lesson.group(),
                works,
                lesson.teachers(),
                teachers,
                status(lesson, today),
                place(lesson.place()),
                "",
                room(lesson),
                "",
                hours(lesson));
    }

    static List<Lesson> of(SharedLessons found) {
        Map<Long, List<Work>> works = ByLesson.of(found.works(), found.tasks());
        return found.lessons().stream()
                .map(l -> of(l, works.getOrDefault(l.id(), List.of()), found.today()))
                .toList();
    }

    static String title(SharedLesson lesson) {
        return lesson.topic() == null ? "" : lesson.topic();
    }

    static long place(@Nullable Long place) {
        return place == null ? 0 : place;
    }

    static String room(SharedLesson lesson) {
        return lesson.room() == null ? "" : lesson.room();
    }

    static String status(SharedLesson lesson, LocalDate today) {
        return lesson.date().isAfter(today) ? "InPlan" : lesson.date().isEqual(today) ? "Initiated" : "Closed";
    }

    /** {@code 08:30 - 09:15}. */
    static String hours(SharedLesson lesson) {
        return lesson.starts() == null || lesson.ends() == null ? "" : lesson.starts() + " - " + lesson.ends();
    }
}
