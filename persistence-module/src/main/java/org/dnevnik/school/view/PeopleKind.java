package org.dnevnik.school.view;

import java.util.Locale;

/** Which list of a school somebody is on; one person may be on several. */
public enum PeopleKind {
    PUPILS,
    STAFF,
    /** Guardians of the pupils. */
    FAMILY;

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an address says; pupils for everything unknown. */
    public static PeopleKind read(String word) {
        for (PeopleKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return PUPILS;
    }
}
