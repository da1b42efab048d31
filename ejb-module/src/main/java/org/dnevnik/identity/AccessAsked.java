package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * Whose access somebody wants to see.
 *
 * @param school null for the first in which the caller works
 * @param group  a class; null for the first that the caller sees
 * @param staff  the staff in place of a class
 * @param after  key of the last row of the slice before, for staff; null for the first slice
 */
public record AccessAsked(
        @Nullable Long school,
        @Nullable Long group,
        boolean staff,
        @Nullable String after) {}
