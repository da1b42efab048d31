package org.dnevnik.exchange.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as other systems read it.
 *
 * @param starts by the school's bells; null when it has none for this number
 * @param place  id of the room; null: none is told
 * @param room   its name
 */
public record SharedLesson(
        long id,
        int year,
        long school,
        long group,
        long subject,
        String subjectName,
        LocalDate date,
        int number,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable String topic,
        @Nullable Long teacher,
        @Nullable Long coTeacher,
        @Nullable Long place,
        @Nullable String room) {

    /** Who gives it. */
    public List<Long> teachers() {
        return Stream.of(teacher, coTeacher).filter(Objects::nonNull).toList();
    }

    /** What the timetable alone tells of it. */
    public SharedLesson withoutTopic() {
        return new SharedLesson(
                id,
                year,
                school,
                group,
                subject,
                subjectName,
                date,
                number,
                starts,
                ends,
                null,
                teacher,
                coTeacher,
                place,
                room);
    }
}
