package org.dnevnik.kernel;

/** What somebody is: by position (the first six), by relation to a child, or by enrolment. */
public enum Role {
    REGION_OPERATOR,
    ADMINISTRATOR,
    HEAD,
    TEACHER,
    STAFF,
    LIBRARIAN,
    GUARDIAN,
    PUPIL
}
