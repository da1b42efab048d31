package org.dnevnik.school.view;

import org.jspecify.annotations.Nullable;

/**
 * A class in a list of classes.
 *
 * @param teacher     person who leads it; null while nobody does
 * @param teacherName surname and initials
 */
public record RollClass(
        long id,
        String name,
        int parallel,
        int pupils,
        @Nullable Long teacher,
        @Nullable String teacherName) {}
