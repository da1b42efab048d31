package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.school.Fault;

/** What a file says of a plan: topics, or what is wrong where. */
public record ReadPlan(List<PlanTopic> topics, List<Fault> faults) {

    public ReadPlan {
        topics = faults.isEmpty() ? List.copyOf(topics) : List.of();
        faults = List.copyOf(faults);
    }
}
