package org.dnevnik.exchange.web.v2;

import org.dnevnik.exchange.view.SharedTask;

/** A pupil's copy of a homework. */
public record Task(Id id, Id person, Id work, String status, String targetDate) {

    static Task of(SharedTask task) {
        return new Task(
                Id.of(task.id()),
                Id.of(task.person()),
                Id.of(Numbers.homework(task.homework())),
                Words.task(task.state()),
                Times.day(task.due()));
    }
}
