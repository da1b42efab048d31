package org.dnevnik.people.view;

/**
 * A child as its guardian chooses it.
 *
 * @param name  surname and given name
 * @param signs whether the guardian signs for the child
 */
public record ChildView(long person, String name, boolean signs) {}
