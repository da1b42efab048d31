package org.dnevnik.identity.view;

/** How a purpose stands with somebody. */
public enum ConsentState {
    /** Nothing was answered: silence is no consent. */
    NONE,
    /** To the wording of today. */
    GIVEN,
    /** To an earlier wording, which holds, and not to that of today. */
    OLDER,
    REFUSED,
    WITHDRAWN
}
