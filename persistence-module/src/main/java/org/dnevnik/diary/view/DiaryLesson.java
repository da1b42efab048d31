package org.dnevnik.diary.view;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of the pupil's day, or one that was planned for it and is not held then.
 *
 * @param id       negative for one that is not held then
 * @param starts   by the school's bells; null when it has none for this number
 * @param teacher  surname and initials
 * @param group    name of the subgroup or stream; null for a lesson of the whole class
 * @param homework due at this lesson
 * @param files    attached to this lesson
 * @param absence  status of the journal (ABSENT, ILL, LATE, PASS); null: was there, or nobody noted
 * @param minutes  how late; null: not told
 * @param remark   of the teacher for the family; null: none
 * @param change   what is other than planned: REPLACE, PLACE, MOVE, MERGE, CANCEL, AWAY (held at another time); empty for nothing
 * @param now      of AWAY the day and number; otherwise empty
 * @param task      of the homework, the first of several; null: this pupil has none
 * @param taskState where the task stands: ISSUED, SEEN, IN_WORK, SUBMITTED, RETURNED, CHECKED, EXEMPT; null without one
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
        List<LessonFile> files,
        @Nullable String absence,
        @Nullable Integer minutes,
        @Nullable String remark,
        String change,
        String now,
        @Nullable Long task,
        @Nullable String taskState,
        List<DiaryMark> marks) {

    public DiaryLesson {
        files = List.copyOf(files);
        marks = List.copyOf(marks);
    }

    /** Whether it is not held then. */
    public boolean gone() {
        return id < 0;
    }

    DiaryLesson with(List<DiaryMark> own) {
        return new DiaryLesson(
                id, number, starts, ends, subject, teacher, place, group, topic, homework, files, absence, minutes,
                remark, change, now, task, taskState, own);
    }
}
