package org.dnevnik.timetable.view;

/** Whose week it may be. */
public enum WeekKind {
    /** A class with its subgroups and streams. */
    GROUP,
    /** Whoever teaches. */
    TEACHER,
    /** Whoever learns: the own groups alone. */
    PUPIL,
    /** A room. */
    PLACE
}
