package org.dnevnik.exchange.view;

/**
 * A file that somebody has handed in.
 *
 * @param size in bytes
 */
public record PersonalFile(long id, String name, int size) {}
