package org.dnevnik.journal.view;

/**
 * A pupil on a class teacher's sheet.
 *
 * @param name surname and given name
 */
public record ClassPupil(long person, String name) {}
