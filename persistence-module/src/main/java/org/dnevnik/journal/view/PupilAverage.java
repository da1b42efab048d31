package org.dnevnik.journal.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's averages in a subject, as they are shown.
 *
 * @param plain    null: nothing to average
 * @param weighted null: nothing to average, or nothing of it has weight
 * @param byWeight whether the weighted one decides
 */
public record PupilAverage(
        long pupil,
        long group,
        long subject,
        @Nullable BigDecimal plain,
        @Nullable BigDecimal weighted,
        boolean byWeight) {

    /** The one that decides; null without marks. */
    public @Nullable BigDecimal shown() {
        return byWeight ? weighted : plain;
    }
}
