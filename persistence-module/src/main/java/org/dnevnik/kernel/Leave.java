package org.dnevnik.kernel;

/** What the region's rules say of a right and somebody who might have it; between the ends a school decides. */
public enum Leave {
    ALWAYS,
    /** Unless the school forbids it. */
    USUALLY,
    /** If the school allows it. */
    ON_WISH,
    NEVER;

    /** Whether the school decides. */
    public boolean isFree() {
        return this == USUALLY || this == ON_WISH;
    }
}
