package org.dnevnik.journal.model;

import java.time.Instant;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One change in the journal, as the ledger remembers it.
 *
 * @param by       who did it, and from where
 * @param about    what it is about
 * @param oldValue its first 200 letters; null: there was none
 * @param newValue its first 200 letters; null: there is none any more
 * @param reason   its first 300 letters; null: none was asked for
 */
public record LedgerRow(
        int year,
        long school,
        Instant at,
        Caller by,
        Kind kind,
        LedgerAbout about,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {

    /** What was changed. */
    public enum Kind {
        MARK,
        ATTENDANCE,
        /** A work of a lesson was added, changed or taken away. */
        WORK,
        /** What stands at a mark: a comment, a debt, a retake, an exemption. */
        MARK_NOTE,
        TOPIC,
        /** A mark for a period, a year, an exam, or a final one. */
        PERIOD_MARK,
        /** A period was closed or opened again. */
        PERIOD,
        /** Somebody may write for some days what is closed. */
        UNLOCK,
        /** The council of teachers decided. */
        COUNCIL
    }

    private static final int VALUE_LETTERS = 200;
    private static final int REASON_LETTERS = 300;

    /** What is longer than the ledger's columns is cut: no change is refused for what is told of it. */
    public LedgerRow {
        oldValue = cut(oldValue, VALUE_LETTERS);
        newValue = cut(newValue, VALUE_LETTERS);
        reason = cut(reason, REASON_LETTERS);
    }

    private static @Nullable String cut(@Nullable String text, int letters) {
        if (text == null || text.length() <= letters) {
            return text;
        }
        int end = letters - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
    }

    /** A change that nobody had to give a reason for. */
    public LedgerRow(
            int year,
            long school,
            Instant at,
            Caller by,
            Kind kind,
            LedgerAbout about,
            @Nullable String oldValue,
            @Nullable String newValue) {
        this(year, school, at, by, kind, about, oldValue, newValue, null);
    }

    /** The same change with its reason; null: none. */
    public LedgerRow because(@Nullable String said) {
        return new LedgerRow(year, school, at, by, kind, about, oldValue, newValue, said);
    }
}
