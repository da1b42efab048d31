package org.dnevnik.notifications;

/** A letter by e-mail, as plain text. */
public record Mail(String to, String subject, String text) {}
