package org.dnevnik.journal;

import org.dnevnik.journal.model.PeriodMarkKind;
import org.jspecify.annotations.Nullable;

/**
 * An order to set a mark for a period, a year, an exam, or the final one. It may be repeated: what already is as it asks is left alone.
 *
 * @param period of the kind PERIOD; null for the others
 * @param text   as typed; empty: taken back
 * @param seen   version that the page shows; 0: none
 * @param reason null: none is given
 */
public record SetPeriodMark(
        long group,
        long subject,
        long pupil,
        PeriodMarkKind kind,
        @Nullable Long period,
        String text,
        int seen,
        @Nullable String reason) {}
