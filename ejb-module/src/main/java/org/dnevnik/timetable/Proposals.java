package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.PlanName;

/** Who and what is free for a lesson, the best first. */
public record Proposals(DayLesson lesson, List<FreeTeacher> teachers, List<PlanName> places) {}
