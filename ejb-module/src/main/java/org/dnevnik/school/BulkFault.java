package org.dnevnik.school;

/** Why one of many is refused. */
public enum BulkFault {
    /** Not on the school's list any more. */
    NOT_HERE,
    /** In no class on that day. */
    NO_CLASS,
    /** In that class or group already. */
    THERE_ALREADY,
    /** An enrolment begins on that day or later: the change would turn it inside out. */
    STARTS_LATER,
    /** The group takes no pupils from the class. */
    NOT_OF_ITS_CLASSES,
    /** There are marks or absences in the old class from that day on, which would be nobody's. */
    NOTED,
    /** It says so already. */
    NOTHING_CHANGES
}
