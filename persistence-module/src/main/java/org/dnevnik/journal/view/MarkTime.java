package org.dnevnik.journal.view;

import org.dnevnik.journal.model.PeriodMarkKind;
import org.jspecify.annotations.Nullable;

/**
 * For what time marks are asked: a reporting period, the year, or the final ones.
 *
 * @param period of the kind PERIOD; null: the running one
 */
public record MarkTime(PeriodMarkKind kind, @Nullable Long period) {

    /** The running period. */
    public static final MarkTime RUNNING = new MarkTime(PeriodMarkKind.PERIOD, null);

    private static final String ID = "[0-9]{1,18}";

    /** As an address says it: a period's id, {@code YEAR} or {@code FINAL}; the running period for anything else. */
    public static MarkTime of(String asked) {
        if (asked.matches(ID)) {
            return new MarkTime(PeriodMarkKind.PERIOD, Long.valueOf(asked));
        }
        return switch (asked) {
            case "YEAR" -> new MarkTime(PeriodMarkKind.YEAR, null);
            case "FINAL" -> new MarkTime(PeriodMarkKind.FINAL, null);
            default -> RUNNING;
        };
    }

    /** Whether it is a reporting period, and not the year as a whole. */
    public boolean isPeriod() {
        return kind == PeriodMarkKind.PERIOD;
    }

    /** As {@link #of} reads it. */
    public String asked() {
        return period == null ? kind.name() : period.toString();
    }
}
