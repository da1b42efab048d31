package org.dnevnik.journal.web;

import java.util.Arrays;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** How an address names a mark of a period: {@code period=7}, or {@code kind=YEAR}. */
final class PeriodAddress {

    private PeriodAddress() {}

    /** What is asked for; the period's own mark where nothing, or nothing known, is said. */
    static PeriodMarkKind kind(Asked asked) {
        return kind(asked.text("kind"));
    }

    static PeriodMarkKind kind(@Nullable String name) {
        return Arrays.stream(PeriodMarkKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElse(PeriodMarkKind.PERIOD);
    }

    static String of(PeriodMarkKind kind, @Nullable Long period) {
        return period == null ? "kind=" + kind : "period=" + period;
    }
}
