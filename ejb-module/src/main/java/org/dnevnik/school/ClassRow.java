package org.dnevnik.school;

import org.jspecify.annotations.Nullable;

/** A class as the file tells; the teacher by full name. */
record ClassRow(
        SourceRow source,
        String name,
        int parallel,
        @Nullable String teacher,
        @Nullable String place,
        @Nullable String profile) {}
