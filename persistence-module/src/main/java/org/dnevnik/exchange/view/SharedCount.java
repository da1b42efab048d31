package org.dnevnik.exchange.view;

/** How many pupils have this mark for a work; nobody is named. */
public record SharedCount(long work, String value, int count) {}
