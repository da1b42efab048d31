package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.journal.view.SubjectChoice;
import org.dnevnik.journal.view.SubjectPlanLine;

/**
 * Where somebody begins with plans of subjects.
 *
 * @param plans    of the school, this year's and the last one's
 * @param progress of what the caller teaches, or of the whole school
 * @param choices  for what a new plan may be made; none for who may make none
 * @param all      whether the progress is the whole school's
 * @param seesAll  whether the caller may ask for the whole school's
 */
public record PlanDesk(
        long school,
        int year,
        List<SubjectPlanLine> plans,
        List<PlanProgress> progress,
        List<SubjectChoice> choices,
        boolean all,
        boolean seesAll) {

    public PlanDesk {
        plans = List.copyOf(plans);
        progress = List.copyOf(progress);
        choices = List.copyOf(choices);
    }
}
