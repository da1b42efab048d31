package org.dnevnik.exchange.view;

/**
 * Somebody of a family.
 *
 * @param of      whose
 * @param child   whether the person is a child of theirs; otherwise a guardian
 * @param kinship of the guardian to the child, in the words of the card
 */
public record SharedRelative(long of, SharedPerson person, boolean child, String kinship) {}
