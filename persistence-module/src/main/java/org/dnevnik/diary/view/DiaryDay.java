package org.dnevnik.diary.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week.
 *
 * @param holiday  name of the holiday that covers the day; null on any other day
 * @param homework due on the day and at none of its lessons
 */
public record DiaryDay(LocalDate date, @Nullable String holiday, List<DiaryLesson> lessons, List<DayTask> homework) {

    public DiaryDay {
        lessons = List.copyOf(lessons);
        homework = List.copyOf(homework);
    }
}
