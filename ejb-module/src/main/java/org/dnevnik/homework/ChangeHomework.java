package org.dnevnik.homework;

/**
 * An order to change what a homework says.
 *
 * @param seen version that the page shows
 */
public record ChangeHomework(long homework, int year, int seen, IssueHomework asked) {}
