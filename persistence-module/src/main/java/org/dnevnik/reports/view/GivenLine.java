package org.dnevnik.reports.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.dnevnik.homework.view.GivenCount;
import org.jspecify.annotations.Nullable;

/**
 * How much homework a part of a school gave.
 *
 * @param name         of the class, subject, teacher …
 * @param lessons      that were held
 * @param withHomework of them, at which any homework stands
 * @param homeworks    that stand at them
 * @param minutes      expected for all of these together, as far as it is told
 * @param untold       homeworks that say nothing of their time
 */
public record GivenLine(
        PartFilter filter, String name, int lessons, int withHomework, int homeworks, int minutes, int untold) {

    static GivenLine of(PartFilter filter, String name, Collection<GivenCount> counts) {
        return new GivenLine(
                filter,
                name,
                counts.stream().mapToInt(GivenCount::lessons).sum(),
                counts.stream().mapToInt(GivenCount::withHomework).sum(),
                counts.stream().mapToInt(GivenCount::homeworks).sum(),
                counts.stream().mapToInt(GivenCount::minutes).sum(),
                counts.stream().mapToInt(GivenCount::untold).sum());
    }

    /** Lessons with homework of all lessons, in percent with one place; null: there were none. */
    public @Nullable BigDecimal share() {
        return ratio(100L * withHomework, lessons, 1);
    }

    /** Homeworks that say how long they take. */
    public int told() {
        return homeworks - untold;
    }

    /** Minutes of one of these; null: there is none. */
    public @Nullable BigDecimal mean() {
        return ratio(minutes, told(), 0);
    }

    private static @Nullable BigDecimal ratio(long part, int of, int places) {
        return of == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), places, RoundingMode.HALF_UP);
    }
}
