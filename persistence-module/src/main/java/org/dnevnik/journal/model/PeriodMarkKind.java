package org.dnevnik.journal.model;

/** For what a mark stands that is not a work's. */
public enum PeriodMarkKind {
    /** A quarter, a trimester, a half-year. */
    PERIOD,
    YEAR,
    EXAM,
    /** What goes into the certificate. */
    FINAL
}
