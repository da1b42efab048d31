package org.dnevnik.homework.view;

/**
 * A pupil of a group who may be chosen.
 *
 * @param name surname and given name
 */
public record GroupPupil(long person, String name) {}
