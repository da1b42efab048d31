package org.dnevnik.school.view;

/** A set of schools that the region looks at together. */
public record Network(long id, String name, int schools) {}
