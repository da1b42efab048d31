package org.dnevnik.timetable;

import java.time.LocalDate;

/**
 * A change of a lesson that is made in the weeks after it too.
 *
 * @param first as it is made in the first week
 * @param until the last day on which the lesson is changed
 */
public record AskRepeat(LessonAct act, ChangeLesson first, LocalDate until) {}
