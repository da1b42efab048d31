package org.dnevnik.diary.view;

import org.jspecify.annotations.Nullable;

/**
 * A work of a lesson as it concerns one pupil.
 *
 * @param workType full name of the kind of work
 * @param title    what the teacher called it; null without a name
 * @param value    as the teacher wrote it: 5, 4-, осв; null for a work that is still ahead
 * @param grade    the number that enters averages; null: enters none
 * @param changed  whether another value stood here before
 */
public record DiaryMark(
        long work,
        String workType,
        @Nullable String title,
        @Nullable String value,
        @Nullable Integer grade,
        boolean changed) {}
