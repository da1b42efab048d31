package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanName;

/** What lessons of a plan are made of. */
public record PlanNames(
        List<PlanGroup> groups, List<PlanName> subjects, List<PlanName> teachers, List<PlanName> places) {}
