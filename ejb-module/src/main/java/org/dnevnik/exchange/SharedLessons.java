package org.dnevnik.exchange;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedWork;

/**
 * Lessons with their works.
 *
 * @param tasks of the homework, as far as the caller sees them
 */
public record SharedLessons(
        List<SharedLesson> lessons, List<SharedWork> works, List<SharedTask> tasks, LocalDate today) {}
