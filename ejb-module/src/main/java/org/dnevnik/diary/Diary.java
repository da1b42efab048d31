package org.dnevnik.diary;

import java.util.List;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/**
 * An open diary.
 *
 * @param children of the reader, among whom a parent switches; empty for everybody else
 * @param toSign   hash of what the reader may sign of it; null: the reader is no guardian, or lessons are still to come
 */
public record Diary(
        DiaryWeek week, List<ChildView> children, @Nullable String toSign) {

    public Diary {
        children = List.copyOf(children);
    }
}
