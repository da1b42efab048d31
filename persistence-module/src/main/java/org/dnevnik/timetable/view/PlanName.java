package org.dnevnik.timetable.view;

/** A subject, teacher or room and how it is called. */
public record PlanName(long id, String name) {}
