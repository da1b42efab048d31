package org.dnevnik.identity.web;

/**
 * A row of the page on access.
 *
 * @param kinship  of a guardian, whose row stands below the pupil's; empty for everybody else
 * @param login    empty without an account
 * @param state    OPEN, TEMPORARY, BLOCKED, CODE, EXPIRED, NONE or NO_BIRTH_DATE
 * @param label    the state in the reader's words
 * @param details  who gave what out and when, in the reader's words; empty for nothing
 * @param address  of the page about this person
 */
public record AccessRow(
        long person,
        String name,
        String kinship,
        boolean guardian,
        String login,
        String state,
        String label,
        String details,
        String address) {}
