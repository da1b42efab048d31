package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.JointLesson;

/** Who and what is free for a lesson, and with which lessons it could be held together; the best first. */
public record Proposals(
        DayLesson lesson, List<FreeTeacher> teachers, List<FreePlace> places, List<JointLesson> joint) {}
