package org.dnevnik.outbox.web;

/** A dead letter as the administrator sees it; {@code when} in their words, {@code at} for machines. */
public record QueueLine(long id, String kind, String school, String when, String at, String failure) {}
