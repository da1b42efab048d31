package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.PlanHead;

/** The plans of a school's year. */
public record PlanList(long school, String name, int year, LocalDate today, List<PlanHead> plans) {}
