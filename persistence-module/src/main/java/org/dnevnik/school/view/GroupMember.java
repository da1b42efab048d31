package org.dnevnik.school.view;

/**
 * A pupil of the classes that a group takes its pupils from.
 *
 * @param member whether the pupil is in the group today
 */
public record GroupMember(long person, String name, String className, boolean member) {}
