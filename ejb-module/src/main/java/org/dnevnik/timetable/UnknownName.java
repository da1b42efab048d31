package org.dnevnik.timetable;

/**
 * A name of a file that the school does not know.
 *
 * @param kind    group, teacher, subject, place
 * @param lessons how many lessons have it
 * @param like    id of what it might be; 0 for nothing
 */
public record UnknownName(String kind, String name, int lessons, long like) {}
