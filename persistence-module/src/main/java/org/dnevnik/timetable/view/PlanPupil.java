package org.dnevnik.timetable.view;

/** Somebody who learns in a group. */
public record PlanPupil(long group, long person, String name) {}
