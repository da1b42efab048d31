package org.dnevnik.school.view;

/** What can be done to many people at once. */
public enum BulkKind {
    /** To another class from a day on. */
    MOVE,
    /** A whole class ends its schooling with a day. */
    GRADUATE,
    /** Into a subgroup, stream or elective beside the class. */
    SUBGROUP,
    /** The classes of the chosen pupils get a class teacher. */
    LEADER,
    /** The classes of the chosen pupils get a profile. */
    PROFILE,
    PHONE,
    EMAIL,
    ADDRESS;

    /** Whether it changes where pupils are enrolled. */
    public boolean enrols() {
        return this == MOVE || this == GRADUATE || this == SUBGROUP;
    }

    /** Whether it changes classes rather than people. */
    public boolean ofClasses() {
        return this == LEADER || this == PROFILE;
    }
}
