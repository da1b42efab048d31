package org.dnevnik.reports.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the pupils of a class have gathered together in one subject.
 *
 * @param pupils  who learn it
 * @param lessons the most that were held for one of them
 * @param marks   of all of them
 */
public record GatheredTotal(int pupils, int lessons, int marks) {

    public static GatheredTotal of(Collection<GatheredLine> lines) {
        return new GatheredTotal(
                lines.size(),
                lines.stream().mapToInt(GatheredLine::lessons).max().orElse(0),
                lines.stream().mapToInt(GatheredLine::marks).sum());
    }

    /** Marks of a pupil, as shown; null: nobody learns it. */
    public @Nullable BigDecimal mean() {
        return pupils == 0
                ? null
                : BigDecimal.valueOf(marks).divide(BigDecimal.valueOf(pupils), 1, RoundingMode.HALF_UP);
    }

    /** Whether the mean is shown as it is, without rounding. */
    public boolean isExact() {
        return pupils != 0 && 10L * marks % pupils == 0;
    }
}
