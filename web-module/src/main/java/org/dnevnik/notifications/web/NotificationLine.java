package org.dnevnik.notifications.web;

/**
 * A notification as its reader sees it.
 *
 * @param diary address of the week that it speaks of
 * @param when  in the reader's words
 * @param at    the same moment for machines
 */
public record NotificationLine(String pupil, String text, String diary, String when, String at, boolean seen) {}
