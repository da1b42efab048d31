package org.dnevnik.timetable.view;

/**
 * A room without a lesson at a time.
 *
 * @param capacity 0: nobody said
 */
public record FreePlace(long id, String name, int capacity) {}
