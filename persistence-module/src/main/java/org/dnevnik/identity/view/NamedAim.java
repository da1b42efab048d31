package org.dnevnik.identity.view;

/**
 * A purpose.
 *
 * @param name what it is for, in the words of today
 */
public record NamedAim(ConsentAim aim, String name) {}
