package org.dnevnik.timetable.web;

import java.util.List;

/**
 * A line of the page of calendars.
 *
 * @param state what there is, in words
 * @param open  whether there is an address that works
 */
public record FeedLine(long person, String name, String state, boolean open, List<Part> parts) {

    public FeedLine {
        parts = List.copyOf(parts);
    }

    /**
     * What the calendar may hold.
     *
     * @param name in words
     */
    public record Part(String value, String name, boolean chosen) {}
}
