package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.TaskAnswer;
import org.dnevnik.homework.view.TaskDone;

/**
 * One pupil's task.
 *
 * @param own     whether it is the caller's own, so that it can be done
 * @param files   that the teacher attached
 * @param answers the last one first
 * @param log     in the order in which it happened
 */
public record TaskDesk(
        HomeworkHead head,
        PupilTask task,
        LocalDate today,
        boolean own,
        List<StoredFile> files,
        List<TaskAnswer> answers,
        List<TaskDone> log) {

    public TaskDesk {
        files = List.copyOf(files);
        answers = List.copyOf(answers);
        log = List.copyOf(log);
    }
}
