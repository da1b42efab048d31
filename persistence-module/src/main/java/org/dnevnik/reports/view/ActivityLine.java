package org.dnevnik.reports.view;

/**
 * How many of some people use the system.
 *
 * @param role     ADMINISTRATOR, HEAD, TEACHER, STAFF, LIBRARIAN, GUARDIAN, PUPIL
 * @param accounts of them, who can sign in
 * @param came     of them, who signed in at least once in the span
 */
public record ActivityLine(String role, int people, int accounts, int came) {}
