package org.dnevnik.journal.model;

/** What the teachers' council decides of a pupil (law 273-FZ, articles 58 and 59). */
public enum CouncilDecision {
    /** Goes to the next class. */
    NEXT,
    /** Goes on with an academic debt, to be paid within a year. */
    CONDITIONAL,
    /** Stays for a second year. */
    REPEAT,
    ADMITTED,
    NOT_ADMITTED;

    /** Of what it is: a pupil of a last grade has one of each. */
    public enum Matter {
        TRANSFER,
        EXAMS
    }

    public Matter matter() {
        return this == ADMITTED || this == NOT_ADMITTED ? Matter.EXAMS : Matter.TRANSFER;
    }
}
