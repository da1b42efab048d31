package org.dnevnik.timetable;

import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.DayLessonQuery;

/** Who has a lesson, and who gives it. */
record Concerned(List<Long> pupils, List<Long> teachers) {

    static Concerned by(DayLesson lesson, DayLessonQuery query) {
        return new Concerned(
                query.pupils(lesson.group(), lesson.date()),
                Stream.of(lesson.teacher(), lesson.second())
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    Concerned and(Concerned other) {
        return new Concerned(
                pupils.stream().filter(other.pupils::contains).toList(),
                teachers.stream().filter(other.teachers::contains).toList());
    }

    Concerned but(Concerned told) {
        return new Concerned(
                pupils.stream().filter(p -> !told.pupils.contains(p)).toList(),
                teachers.stream().filter(t -> !told.teachers.contains(t)).toList());
    }
}
