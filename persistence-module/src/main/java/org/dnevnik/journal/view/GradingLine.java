package org.dnevnik.journal.view;

import org.dnevnik.journal.model.GradingRule;
import org.jspecify.annotations.Nullable;

/**
 * A school's rule of marks in its list.
 *
 * @param subject     null: all subjects; {@code subjectName} likewise
 * @param ownBounds   as the school has set them, {@code 4.65;3.65;2.65}; empty: the usual ones
 */
public record GradingLine(
        long id,
        int parallelFrom,
        int parallelTo,
        @Nullable Long subject,
        @Nullable String subjectName,
        GradingRule rule,
        String ownBounds,
        int version) {

    public GradingTold told() {
        return GradingTold.of(rule);
    }
}
