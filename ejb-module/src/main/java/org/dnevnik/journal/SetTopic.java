package org.dnevnik.journal;

/**
 * An order to write a lesson's topic.
 *
 * @param topic       empty: none
 * @param seenVersion of the lesson that the page shows
 */
public record SetTopic(long lesson, int year, String topic, int seenVersion) {}
