package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanHead;
import org.dnevnik.timetable.view.PlanName;
import org.dnevnik.timetable.view.PlanQuery;

/** What lessons of a plan are made of. */
public record PlanNames(
        List<PlanGroup> groups, List<PlanName> subjects, List<PlanName> teachers, List<PlanName> places) {

    static PlanNames of(PlanQuery query, PlanHead plan) {
        return new PlanNames(
                query.groups(plan.school(), plan.year()),
                query.subjects(plan.school()),
                query.teachers(plan.school(), plan.id()),
                query.places(plan.school()));
    }
}
