package org.dnevnik.journal.view;

import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.journal.model.PlanCourse;
import org.dnevnik.journal.model.PlanCourse.Hour;
import org.dnevnik.journal.model.PlanCourse.Step;

/**
 * By which plan a group learns a subject, and its lessons of the year in order.
 *
 * @param plan id
 */
public record GroupPlan(long plan, String name, List<PlanTopic> topics, List<PlannedLesson> lessons) {

    public GroupPlan {
        topics = List.copyOf(topics);
        lessons = List.copyOf(lessons);
    }

    /** What each of the lessons takes, in their order. */
    public List<PlanSuggestion> suggestions() {
        PlanCourse course = new PlanCourse(topics.stream().map(PlanTopic::hours).toList());
        List<Step> steps = lessons.stream().map(PlannedLesson::step).toList();
        return course.over(steps).stream().map(this::suggestion).toList();
    }

    private PlanSuggestion suggestion(List<Hour> hours) {
        List<PlanTopic> taken =
                hours.stream().map(h -> topics.get(h.topic())).distinct().toList();
        String title = taken.stream().map(PlanTopic::title).collect(Collectors.joining("; "));
        return new PlanSuggestion(
                title.length() <= PlanSuggestion.LONGEST ? title : title.substring(0, PlanSuggestion.LONGEST),
                taken.isEmpty() ? null : taken.get(0).section(),
                hours.isEmpty() ? 0 : hours.get(0).number(),
                hours.isEmpty() ? 0 : hours.get(0).of(),
                taken.stream().map(PlanTopic::homework).filter(h -> h != null).collect(Collectors.joining("; ")),
                taken.stream()
                        .map(PlanTopic::workType)
                        .filter(w -> w != null)
                        .findFirst()
                        .orElse(null));
    }
}
