package org.dnevnik.timetable.view;

/**
 * Whose week it is.
 *
 * @param id    of a group, or of a person who teaches
 * @param seen  whether the asker is staff of the school, or has a child or a place in it
 * @param staff whether the asker is staff of the school
 */
public record WeekOwner(long id, boolean teacher, String name, long school, int year, boolean seen, boolean staff) {}
