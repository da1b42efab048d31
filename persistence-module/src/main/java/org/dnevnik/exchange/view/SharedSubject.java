package org.dnevnik.exchange.view;

/** A subject of a school. */
public record SharedSubject(long id, long school, String name) {}
