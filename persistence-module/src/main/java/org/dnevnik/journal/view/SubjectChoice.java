package org.dnevnik.journal.view;

/** A subject of a grade for which a plan may be made. */
public record SubjectChoice(long subject, String name, int parallel) {}
