package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.WeekChoice;
import org.dnevnik.timetable.view.WeekDay;
import org.dnevnik.timetable.view.WeekOwner;

/**
 * A week of somebody's timetable, and whose else may be chosen.
 *
 * @param pupils the reader, who learns, and the reader's children
 */
public record TimetableWeek(
        WeekOwner owner,
        LocalDate monday,
        LocalDate today,
        List<WeekDay> days,
        List<WeekChoice> groups,
        List<WeekChoice> teachers,
        List<WeekChoice> places,
        List<WeekChoice> pupils) {}
