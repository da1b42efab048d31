package org.dnevnik.diary;

import java.util.List;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.people.view.ChildView;

/**
 * A diary that the caller may read.
 *
 * @param children of the reader, among whom a parent switches; empty for everybody else
 */
public record OpenDiary(DiaryPupil pupil, List<ChildView> children) {

    public OpenDiary {
        children = List.copyOf(children);
    }

    /** Whether it is a child of the reader. */
    public boolean isOfChild() {
        return children.stream().anyMatch(c -> c.person() == pupil.person());
    }

    /** Whether it is a child for whom the reader signs. */
    public boolean isSigned() {
        return children.stream().anyMatch(c -> c.person() == pupil.person() && c.signs());
    }
}
