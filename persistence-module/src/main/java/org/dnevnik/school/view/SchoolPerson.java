package org.dnevnik.school.view;

/**
 * Somebody of a school in a short list.
 *
 * @param what titles of a member of staff, the class of a pupil, the children of a guardian
 */
public record SchoolPerson(long person, String name, String what) {}
