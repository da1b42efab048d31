package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.PupilTask;

/**
 * A homework with everybody's task.
 *
 * @param gives whether the caller may check and change it
 */
public record HomeworkSheet(
        HomeworkHead head, LocalDate today, boolean gives, List<StoredFile> files, List<PupilTask> tasks) {

    public HomeworkSheet {
        files = List.copyOf(files);
        tasks = List.copyOf(tasks);
    }

    /** How many tasks are in one of the states. */
    public long count(TaskState... states) {
        List<TaskState> asked = List.of(states);
        return tasks.stream().filter(t -> asked.contains(t.state())).count();
    }

    /** The first task that waits for the teacher, otherwise the first one at all; 0: there is none. */
    public long first() {
        return tasks.stream()
                .filter(t -> t.state() == TaskState.SUBMITTED)
                .findFirst()
                .or(() -> tasks.stream().findFirst())
                .map(PupilTask::task)
                .orElse(0L);
    }
}
