package org.dnevnik.people.view;

/**
 * A child as its guardian chooses it.
 *
 * @param name surname and given name
 */
public record ChildView(long person, String name) {}
