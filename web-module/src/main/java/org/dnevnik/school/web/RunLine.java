package org.dnevnik.school.web;

/**
 * A past import as the page shows it; {@code when} in the reader's words, {@code at} for machines.
 *
 * @param look CSS class of the state
 */
public record RunLine(
        String when, String at, String person, String files, String state, String look, int id, boolean running) {}
