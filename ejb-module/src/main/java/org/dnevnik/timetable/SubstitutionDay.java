package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.SubstitutionLine;

/** A day of a school: its lessons, and what is other than the plan. */
public record SubstitutionDay(
        long school, String name, LocalDate date, List<DayLesson> lessons, List<SubstitutionLine> changes) {}
