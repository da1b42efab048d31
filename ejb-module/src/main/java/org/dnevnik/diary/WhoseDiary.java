package org.dnevnik.diary;

import org.jspecify.annotations.Nullable;

/**
 * Whose diary somebody wants to read.
 *
 * @param named in the address; null: the caller's own, or that of a child
 * @param last  whose was read last; counts only when nobody is named, and only among the caller's children of today
 */
public record WhoseDiary(@Nullable Long named, @Nullable Long last) {

    /** Of somebody in particular. */
    public static WhoseDiary of(@Nullable Long named) {
        return new WhoseDiary(named, null);
    }
}
