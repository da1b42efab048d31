package org.dnevnik.journal;

import java.util.Map;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PeriodSheet.Column;
import org.jspecify.annotations.Nullable;

/** How the ledger and a notice call what a mark is for: records of a school, in the school's own language as its marks are. */
final class PeriodWords {

    private static final Map<PeriodMarkKind, String> KINDS = Map.of(
            PeriodMarkKind.YEAR, "год",
            PeriodMarkKind.EXAM, "экзамен",
            PeriodMarkKind.FINAL, "итог");

    private static final Map<String, String> PERIODS =
            Map.of("QUARTER", "четверть", "TRIMESTER", "триместр", "HALF_YEAR", "полугодие", "OWN", "период");

    private PeriodWords() {}

    /** «2 четверть», «год». */
    static String name(Column column) {
        GridPeriod period = column.period();
        return period == null
                ? KINDS.getOrDefault(column.kind(), "")
                : period.number() + " " + PERIODS.getOrDefault(period.kind(), "период");
    }

    /** «5», «год: 5»: the ledger names the period of the others by itself. */
    static @Nullable String told(PeriodMarkKind kind, @Nullable String value) {
        return value == null || kind == PeriodMarkKind.PERIOD ? value : KINDS.get(kind) + ": " + value;
    }
}
