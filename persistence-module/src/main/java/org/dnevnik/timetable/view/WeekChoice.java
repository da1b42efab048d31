package org.dnevnik.timetable.view;

/** A class or a teacher to choose from. */
public record WeekChoice(long id, String name, boolean chosen) {}
