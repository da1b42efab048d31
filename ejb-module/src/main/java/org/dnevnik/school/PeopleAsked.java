package org.dnevnik.school;

import org.jspecify.annotations.Nullable;

/**
 * Which people somebody wants to see.
 *
 * @param school null for the first in which the caller works
 * @param group  a class; null for all that the caller sees
 * @param name   what the names begin with; empty for all
 * @param after  key of the last row of the slice before; null for the first slice
 */
public record PeopleAsked(
        @Nullable Long school,
        @Nullable Long group,
        String name,
        @Nullable String after) {}
