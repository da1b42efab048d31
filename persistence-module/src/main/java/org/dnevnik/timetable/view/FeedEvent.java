package org.dnevnik.timetable.view;

import java.time.LocalDate;

/**
 * What is no lesson, on whole days.
 *
 * @param key     its identity among all events, which stays when it changes
 * @param ends    last day
 * @param text    empty for none
 * @param version grows with each change
 */
public record FeedEvent(String key, LocalDate starts, LocalDate ends, String title, String text, int version) {}
