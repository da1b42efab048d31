package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.PlanName;
import org.dnevnik.timetable.view.SubstitutionLine;

/**
 * A day of a school: its lessons, and what is other than the plan.
 *
 * @param teachers everybody who teaches in the school on that day or in the month after it; nobody for those who do not plan
 * @param planner whether the reader changes the day; others see no reasons, for they may tell of an illness
 */
public record SubstitutionDay(
        long school,
        String name,
        LocalDate date,
        boolean planner,
        List<PlanName> teachers,
        List<DayLesson> lessons,
        List<SubstitutionLine> changes) {}
