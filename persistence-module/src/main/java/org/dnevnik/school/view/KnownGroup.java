package org.dnevnik.school.view;

import org.jspecify.annotations.Nullable;

/** A class or subgroup as an import compares it with what a file says. */
public record KnownGroup(
        long id,
        String kind,
        String name,
        int parallel,
        @Nullable Long classTeacher,
        @Nullable String teacherName,
        @Nullable String place,
        @Nullable String profile) {}
