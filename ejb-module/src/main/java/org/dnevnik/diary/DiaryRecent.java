package org.dnevnik.diary;

import org.dnevnik.diary.view.RecentNote;
import org.dnevnik.kernel.Slice;

/** What was written of a pupil, the newest first. */
public record DiaryRecent(OpenDiary open, Slice<RecentNote> notes) {}
