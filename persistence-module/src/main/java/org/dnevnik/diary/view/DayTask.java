package org.dnevnik.diary.view;

import org.jspecify.annotations.Nullable;

/**
 * Homework that is due on a day and at none of its lessons.
 *
 * @param group name of the subgroup or stream; null for the whole class
 * @param task  the pupil's own, the first of several; null: this pupil has none
 * @param state where the task stands, as {@link DiaryLesson} has it; null without one
 */
public record DayTask(
        String subject,
        @Nullable String group,
        String text,
        @Nullable Long task,
        @Nullable String state) {}
