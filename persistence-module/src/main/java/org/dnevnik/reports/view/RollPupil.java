package org.dnevnik.reports.view;

/** A pupil on the roll of a class. */
public record RollPupil(long person, String name) {}
