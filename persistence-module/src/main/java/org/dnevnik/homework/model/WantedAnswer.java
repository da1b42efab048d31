package org.dnevnik.homework.model;

/** What a homework wants to be handed in. */
public enum WantedAnswer {
    /** It is enough to do it. */
    NONE,
    TEXT,
    FILE,
    BOTH;

    public boolean text() {
        return this == TEXT || this == BOTH;
    }

    public boolean file() {
        return this == FILE || this == BOTH;
    }
}
