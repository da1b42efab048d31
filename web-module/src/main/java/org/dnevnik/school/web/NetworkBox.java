package org.dnevnik.school.web;

/** A network in the form of a school. */
public record NetworkBox(long id, String name, boolean joined) {}
