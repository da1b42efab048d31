package org.dnevnik.journal.model;

import org.jspecify.annotations.Nullable;

/**
 * What a row of the ledger is about, told part by part: {@code LedgerAbout.lesson(1).work(2).pupil(3)}. A part that is null is none.
 *
 * @param pupil null when it is about the whole class
 * @param group whose period is meant, or whose council's decision
 */
public record LedgerAbout(
        @Nullable Long lesson,
        @Nullable Long work,
        @Nullable Long pupil,
        @Nullable Long group,
        @Nullable Long subject,
        @Nullable Long period) {

    /** Something at a lesson. */
    public static LedgerAbout lesson(long lesson) {
        return new LedgerAbout(lesson, null, null, null, null, null);
    }

    /** Something of a reporting period; null: of the year. */
    public static LedgerAbout period(@Nullable Long period) {
        return new LedgerAbout(null, null, null, null, null, period);
    }

    public LedgerAbout work(@Nullable Long of) {
        return new LedgerAbout(lesson, of, pupil, group, subject, period);
    }

    public LedgerAbout pupil(@Nullable Long whom) {
        return new LedgerAbout(lesson, work, whom, group, subject, period);
    }

    public LedgerAbout group(@Nullable Long whose) {
        return new LedgerAbout(lesson, work, pupil, whose, subject, period);
    }

    public LedgerAbout subject(@Nullable Long taught) {
        return new LedgerAbout(lesson, work, pupil, group, taught, period);
    }
}
