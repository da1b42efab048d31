package org.dnevnik.kernel;

/** By what somebody may do something: a position in a school, or a relation to a class, a subject or a child. */
public enum Holder {
    REGION_OPERATOR(true),
    ADMINISTRATOR(true),
    HEAD(true),
    /** Of a class: named in it. */
    CLASS_TEACHER(false),
    /** Of a subject in a group: has lessons of it, by the timetable or as a substitute. */
    SUBJECT_TEACHER(false),
    TEACHER(true),
    STAFF(true),
    LIBRARIAN(true),
    /** Of a child. */
    GUARDIAN(false),
    /** The pupil itself. */
    PUPIL(false);

    private final boolean position;

    Holder(boolean position) {
        this.position = position;
    }

    /** Whether it is held in a school as a whole; the others are held towards somebody or something. */
    public boolean isPosition() {
        return position;
    }

    static Holder of(Role role) {
        return valueOf(role.name());
    }
}
