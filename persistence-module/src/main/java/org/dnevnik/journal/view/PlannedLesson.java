package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.dnevnik.journal.model.PlanCourse;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a group in the order in which they take a plan's hours.
 *
 * @param step where it leaves the usual pace
 */
public record PlannedLesson(
        long id, LocalDate date, int number, @Nullable String topic, PlanCourse.Step step) {}
