package org.dnevnik.diary;

import java.util.List;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.people.view.ChildView;

/**
 * An open diary.
 *
 * @param children of the reader, among whom a parent switches; empty for everybody else
 */
public record Diary(DiaryWeek week, List<ChildView> children) {

    public Diary {
        children = List.copyOf(children);
    }
}
