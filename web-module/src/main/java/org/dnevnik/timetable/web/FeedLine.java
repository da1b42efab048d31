package org.dnevnik.timetable.web;

/**
 * A line of the page of calendars.
 *
 * @param state what there is, in words
 */
public record FeedLine(long person, String name, String state, boolean open) {}
