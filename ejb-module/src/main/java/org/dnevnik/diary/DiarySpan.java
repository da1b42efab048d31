package org.dnevnik.diary;

import org.dnevnik.journal.view.PupilSpan;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's subjects over some days.
 *
 * @param span null: the pupil is in no class this year
 */
public record DiarySpan(OpenDiary open, @Nullable PupilSpan span) {}
