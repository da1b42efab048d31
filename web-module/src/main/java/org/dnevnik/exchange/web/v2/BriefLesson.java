package org.dnevnik.exchange.web.v2;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.exchange.view.SharedLesson;

/** A lesson as it stands in a day of clients who knew the protocol as 2.0: works, subject and teachers by their numbers, told beside it. */
public record BriefLesson(
        Id id,
        String title,
        String date,
        int number,
        long subjectId,
        long group,
        String status,
        long resultPlaceId,
        String building,
        String place,
        String floor,
        String hours,
        List<Long> works,
        List<Long> teachers) {

    static BriefLesson of(SharedLesson lesson, List<Work> works, LocalDate today) {
        return new BriefLesson(
                Id.of(lesson.id()),
                Lesson.title(lesson),
                Times.day(lesson.date()),
                lesson.number(),
                lesson.subject(),
                lesson.group(),
                Lesson.status(lesson, today),
                Lesson.place(lesson.place()),
                "",
                Lesson.room(lesson),
                "",
                Lesson.hours(lesson),
                works.stream().flatMap(w -> Stream.ofNullable(w.id().value())).toList(),
                lesson.teachers());
    }
}
