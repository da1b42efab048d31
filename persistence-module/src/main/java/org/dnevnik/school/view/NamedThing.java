package org.dnevnik.school.view;

/**
 * A subject or a room.
 *
 * @param capacity seats of a room; 0: not known, or a subject
 * @param used     whether lessons, plans or classes name it
 */
public record NamedThing(long id, String name, int capacity, boolean used) {}
