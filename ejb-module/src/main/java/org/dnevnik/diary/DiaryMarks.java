package org.dnevnik.diary;

import java.util.List;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.journal.view.PupilYear;
import org.dnevnik.people.view.ChildView;

/**
 * A pupil's marks of periods and years.
 *
 * @param children of the reader, among whom a parent switches; empty for everybody else
 */
public record DiaryMarks(DiaryPupil pupil, PupilYear year, List<ChildView> children) {

    public DiaryMarks {
        children = List.copyOf(children);
    }
}
