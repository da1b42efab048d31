package org.dnevnik.journal;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.view.AssessmentScheduleQuery.TypeFlag;
import org.dnevnik.journal.view.SchedulePeriod;
import org.dnevnik.journal.view.ScheduledAssessment;
import org.jspecify.annotations.Nullable;

/**
 * A grade's schedule of assessment procedures for a reporting period.
 *
 * @param parallels that the caller may choose
 * @param classes   of the grade
 * @param period    that is shown; null: the grade has none yet
 * @param hidden    whether the period is not published, so that a family sees nothing of it
 * @param decides   whether the caller publishes, and decides on types and norms
 * @param types     told to who decides
 * @param blocks    whether a breach of the norms refuses a work
 */
public record AssessmentSchedule(
        long school,
        LocalDate today,
        int parallel,
        List<Integer> parallels,
        List<String> classes,
        List<SchedulePeriod> periods,
        @Nullable SchedulePeriod period,
        boolean hidden,
        List<ScheduledAssessment> assessments,
        boolean staff,
        boolean decides,
        List<TypeFlag> types,
        boolean blocks) {

    public AssessmentSchedule {
        parallels = List.copyOf(parallels);
        classes = List.copyOf(classes);
        periods = List.copyOf(periods);
        assessments = List.copyOf(assessments);
        types = List.copyOf(types);
    }
}
