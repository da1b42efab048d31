package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.journal.view.PlanGroupChoice;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.journal.view.SubjectPlanHead;

/**
 * A plan of a subject with everything that is needed to read and change it.
 *
 * @param mayKeep whether the caller may change it
 */
public record OpenPlan(
        SubjectPlanHead head,
        List<PlanTopic> topics,
        List<PlanGroupChoice> groups,
        List<TypeChoice> types,
        boolean mayKeep) {

    public OpenPlan {
        topics = List.copyOf(topics);
        groups = List.copyOf(groups);
        types = List.copyOf(types);
    }

    /** Of the whole plan. */
    public int hours() {
        return topics.stream().mapToInt(PlanTopic::hours).sum();
    }
}
