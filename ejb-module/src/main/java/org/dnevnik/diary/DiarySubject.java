package org.dnevnik.diary;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.SubjectDay;
import org.dnevnik.journal.view.PupilStudy;
import org.dnevnik.journal.view.SubjectSpan;

/**
 * One subject of a pupil.
 *
 * @param key  of the days that are shown
 * @param days lessons, the last first
 */
public record DiarySubject(
        OpenDiary open, LocalDate today, PupilStudy study, String key, SubjectSpan span, List<SubjectDay> days) {

    public DiarySubject {
        days = List.copyOf(days);
    }
}
