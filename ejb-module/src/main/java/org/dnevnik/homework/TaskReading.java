package org.dnevnik.homework;

import jakarta.persistence.EntityManager;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.TaskQuery;
import org.dnevnik.kernel.SchoolClock;

/** Reads a task with all that belongs to it, for whoever was found to be allowed. */
record TaskReading(EntityManager em, SchoolClock clock) {

    TaskDesk desk(HomeworkHead head, PupilTask task, boolean own) {
        TaskQuery query = new TaskQuery(em);
        return new TaskDesk(
                head,
                task,
                clock.today(head.zone()),
                own,
                new StoredFileQuery(em).of(HomeworkFiles.KIND, head.id()),
                query.answers(task.task(), head.year()),
                query.log(task.task(), head.year()));
    }
}
