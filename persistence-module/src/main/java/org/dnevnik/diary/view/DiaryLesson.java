package org.dnevnik.diary.view;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of the pupil's day.
 *
 * @param starts   by the school's bells; null when it has none for this number
 * @param teacher  surname and initials
 * @param group    name of the subgroup or stream; null for a lesson of the whole class
 * @param homework due at this lesson
 * @param absence  status of the journal (ABSENT, ILL, LATE, PASS); null: was there, or nobody noted
 */
public record DiaryLesson(
        long id,
        int number,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String subject,
        @Nullable String teacher,
        @Nullable String place,
        @Nullable String group,
        @Nullable String topic,
        @Nullable String homework,
        @Nullable String absence,
        List<DiaryMark> marks) {

    public DiaryLesson {
        marks = List.copyOf(marks);
    }

    DiaryLesson with(List<DiaryMark> own) {
        return new DiaryLesson(id, number, starts, ends, subject, teacher, place, group, topic, homework, absence, own);
    }
}
