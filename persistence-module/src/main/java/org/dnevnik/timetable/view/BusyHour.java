package org.dnevnik.timetable.view;

import java.time.LocalDate;

/**
 * A teacher and a time.
 *
 * @param lesson what the teacher gives then; 0: a lesson that somebody else gives instead
 */
public record BusyHour(long teacher, LocalDate date, LessonTime time, long lesson) {}
