package org.dnevnik.journal.model;

/** Whether a mark enters an average, and if not, why. A mark that was bettered by a retake stands in one line with the new one. */
public enum Verdict {
    COUNTED,
    /** In the plain average, but its work has no weight in the other one. */
    NO_WEIGHT,
    /** «осв». */
    EXEMPT,
    /** «зч» or «нз». */
    PASS_FAIL,
    /** The work is still owed. */
    DEBT,
    /** Taken back. */
    CLEARED,
    /** The teacher has said of the work that it does not count. */
    WORK_DOES_NOT_COUNT,
    OUTSIDE_PERIOD,
    NOT_ENROLLED;

    /** Whether it is one of the marks that are averaged. */
    public boolean isCounted() {
        return this == COUNTED || this == NO_WEIGHT;
    }
}
