package org.dnevnik.journal.view;

/**
 * How much is missing in the journals of one teacher, or of all who are asked.
 *
 * @param teacher person; 0: lessons that nobody gives
 * @param name    surname, given name; empty for nobody
 * @param lessons in whose journal anything is missing
 */
public record UnfilledCount(long teacher, String name, int lessons, int topics, int attendances, int works) {}
