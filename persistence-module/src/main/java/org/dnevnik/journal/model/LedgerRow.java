package org.dnevnik.journal.model;

import java.time.Instant;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One change in the journal, as the ledger remembers it.
 *
 * @param by       who did it, and from where
 * @param work     null when the change is about the lesson
 * @param pupil    null when it is about the whole class
 * @param oldValue null: there was none
 * @param newValue null: there is none any more
 */
public record LedgerRow(
        int year,
        long school,
        Instant at,
        Caller by,
        Kind kind,
        long lesson,
        @Nullable Long work,
        @Nullable Long pupil,
        @Nullable String oldValue,
        @Nullable String newValue) {

    /** What was changed. */
    public enum Kind {
        MARK,
        ATTENDANCE,
        WORK
    }
}
