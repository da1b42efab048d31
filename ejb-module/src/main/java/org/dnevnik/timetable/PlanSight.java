package org.dnevnik.timetable;

import org.dnevnik.timetable.view.PlanHead;

/** A plan among the others of its year, and the names of what it is made of. */
public record PlanSight(PlanHead head, PlanList year, PlanNames names) {}
