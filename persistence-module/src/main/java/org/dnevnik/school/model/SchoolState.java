package org.dnevnik.school.model;

/** Where a school stands in the region. */
public enum SchoolState {
    /** The region has entered it; nobody works in it yet. */
    NEW,
    ACTIVE,
    /** Kept for its history; its people cannot sign in to it. */
    CLOSED
}
