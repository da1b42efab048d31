package org.dnevnik.people.view;

/** By what somebody was found. */
public enum MatchReason {
    EXACT,
    BEGINS,
    /** A letter or two differ. */
    NEAR,
    /** As the other keyboard layout writes it. */
    LAYOUT,
    SNILS,
    BIRTH,
    CLASS
}
