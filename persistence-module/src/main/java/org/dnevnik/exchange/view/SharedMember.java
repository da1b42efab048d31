package org.dnevnik.exchange.view;

/**
 * A pupil of a group.
 *
 * @param active whether the pupil belongs to it on the day that was asked for
 */
public record SharedMember(long group, SharedPerson person, boolean active) {}
