package org.dnevnik.journal;

import org.jspecify.annotations.Nullable;

/**
 * Where a mark stands.
 *
 * @param period whose averages the answer tells; null: the year's
 */
public record MarkPlace(
        long lesson,
        int year,
        long work,
        long pupil,
        @Nullable Long period) {}
