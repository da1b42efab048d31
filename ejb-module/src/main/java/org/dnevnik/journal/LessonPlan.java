package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.PlanCourse.Step;
import org.dnevnik.journal.view.GroupPlan;
import org.dnevnik.journal.view.PlanSuggestion;
import org.dnevnik.journal.view.PlannedLesson;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson takes of the plan by which its group learns.
 *
 * @param plan     id
 * @param now      what the lesson takes
 * @param next     what the lesson after it takes; null: there is none
 * @param untold   lessons up to today that have no topic, may still be written, and for which the plan has one
 */
public record LessonPlan(
        long plan,
        String name,
        Step step,
        PlanSuggestion now,
        @Nullable PlanSuggestion next,
        int untold) {

    /** A lesson and the topic that the plan has for it. */
    record Told(long lesson, String topic) {}

    static @Nullable LessonPlan of(GroupPlan plan, long lesson, LocalDate today, EditWindow window) {
        List<PlanSuggestion> taken = plan.suggestions();
        for (int i = 0; i < taken.size(); i++) {
            if (plan.lessons().get(i).id() == lesson) {
                return new LessonPlan(
                        plan.plan(),
                        plan.name(),
                        plan.lessons().get(i).step(),
                        taken.get(i),
                        i + 1 < taken.size() ? taken.get(i + 1) : null,
                        untold(plan, today, window).size());
            }
        }
        return null;
    }

    static List<Told> untold(GroupPlan plan, LocalDate today, EditWindow window) {
        List<PlanSuggestion> taken = plan.suggestions();
        List<Told> untold = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            PlannedLesson lesson = plan.lessons().get(i);
            if (lesson.topic() == null
                    && !lesson.date().isAfter(today)
                    && window.lock(lesson.date(), today, false).isEmpty()
                    && !taken.get(i).isEmpty()) {
                untold.add(new Told(lesson.id(), taken.get(i).topic()));
            }
        }
        return untold;
    }
}
