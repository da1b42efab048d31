package org.dnevnik.journal.view;

import java.math.BigDecimal;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.jspecify.annotations.Nullable;

/**
 * A mark that somebody has set for a period, a year, an exam, or the final one.
 *
 * @param period   null but for the kind PERIOD
 * @param value    {@link PeriodValue#NONE}: taken back
 * @param proposed what was proposed when it was set; null: nothing
 * @param average  that the proposal came from, as shown
 * @param reason   why another than proposed; null: none was given
 */
public record SetMark(
        long id,
        long group,
        long subject,
        long pupil,
        PeriodMarkKind kind,
        @Nullable Long period,
        PeriodValue value,
        int version,
        @Nullable String proposed,
        @Nullable BigDecimal average,
        @Nullable String reason) {

    /** As it stands in the journal; null: taken back. */
    public @Nullable String text() {
        return value.text();
    }

    boolean isFor(PeriodMarkKind asked, @Nullable Long of) {
        return kind == asked && (of == null ? period == null : of.equals(period));
    }
}
