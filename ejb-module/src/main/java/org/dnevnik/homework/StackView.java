package org.dnevnik.homework;

import java.util.List;
import java.util.stream.IntStream;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.view.PupilTask;
import org.jspecify.annotations.Nullable;

/**
 * The stack of a homework with one task on top.
 *
 * @param desk  of the task on top
 * @param tasks all of them by the pupils' names
 * @param marks what may be typed as a mark, from the best down; empty: there are none here
 */
public record StackView(TaskDesk desk, List<PupilTask> tasks, List<String> marks) {

    public StackView {
        tasks = List.copyOf(tasks);
        marks = List.copyOf(marks);
    }

    /** Before the one on top; null: it is the first. */
    public @Nullable Long previous() {
        int at = at();
        return at > 0 ? tasks.get(at - 1).task() : null;
    }

    /** After the one on top; null: it is the last. */
    public @Nullable Long next() {
        int at = at();
        return at + 1 < tasks.size() ? tasks.get(at + 1).task() : null;
    }

    /** The next one that waits for the teacher, round the stack; null: no other does. */
    public @Nullable Long waiting() {
        int at = at();
        return IntStream.range(1, tasks.size())
                .mapToObj(step -> tasks.get((at + step) % tasks.size()))
                .filter(t -> t.state() == TaskState.SUBMITTED)
                .map(PupilTask::task)
                .findFirst()
                .orElse(null);
    }

    /** From 1. */
    public int place() {
        return at() + 1;
    }

    private int at() {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).task() == desk.task().task()) {
                return i;
            }
        }
        return 0;
    }
}
