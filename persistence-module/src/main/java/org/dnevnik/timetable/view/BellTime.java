package org.dnevnik.timetable.view;

import java.time.LocalTime;

/** When a lesson of a number begins and ends. */
public record BellTime(int number, LocalTime starts, LocalTime ends) {}
