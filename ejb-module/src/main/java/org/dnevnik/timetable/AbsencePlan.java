package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.JointLesson;

/**
 * The lessons of somebody who does not come, with what could be done about each.
 *
 * @param name of the absent one
 */
public record AbsencePlan(
        long school, String schoolName, long teacher, String name, LocalDate from, LocalDate to, List<Line> lines) {

    /**
     * A lesson.
     *
     * @param chosen who is proposed first of all; 0 for nobody
     */
    public record Line(DayLesson lesson, List<FreeTeacher> teachers, List<JointLesson> joint, long chosen) {}
}
