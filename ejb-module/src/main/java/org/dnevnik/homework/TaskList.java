package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.view.TaskLine;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's tasks.
 *
 * @param pupil    whose
 * @param name     surname and given name
 * @param own      whether they are the caller's own
 * @param children of the caller, to choose from
 * @param open     what is to be done, the earliest day first
 * @param done     what is done, the latest day first
 * @param more     key after which more of it follows; null: that is all
 */
public record TaskList(
        long pupil,
        String name,
        boolean own,
        List<ChildView> children,
        LocalDate today,
        List<TaskLine> open,
        List<TaskLine> done,
        @Nullable String more) {

    public TaskList {
        children = List.copyOf(children);
        open = List.copyOf(open);
        done = List.copyOf(done);
    }
}
