package org.dnevnik.school.view;

import java.time.LocalDate;

/**
 * A pupil who may leave the class that they are in.
 *
 * @param starts first day in it
 */
public record Leaver(long person, String name, long group, String className, LocalDate starts) {}
