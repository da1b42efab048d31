package org.dnevnik.journal.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.jspecify.annotations.Nullable;

/** Of which marks a year's and a final mark are the mean: order of the Ministry of Education of 5 October 2020 No 546. */
final class FinalParts {

    private static final int LAST_GRADE = 11;

    private FinalParts() {}

    /** Whether the final mark counts grade 10 in. */
    static boolean needsYearBefore(GridHead head) {
        return head.parallel() == LAST_GRADE;
    }

    /** The marks of all periods in their order; those that are not set are among them. */
    static List<PeriodValue> ofYear(GridHead head, List<SetMark> set) {
        return head.periods().stream()
                .filter(p -> !p.isYear())
                .map(p -> value(set, PeriodMarkKind.PERIOD, p.id()).orElse(PeriodValue.NONE))
                .toList();
    }

    /** Year and exam; in the last grade the half-years' and years' marks of both senior grades. Without an exam the year alone. */
    static List<PeriodValue> ofFinal(GridHead head, List<SetMark> set, List<SetMark> before) {
        PeriodValue year = value(set, PeriodMarkKind.YEAR, null).orElse(PeriodValue.NONE);
        List<PeriodValue> parts = new ArrayList<>();
        if (needsYearBefore(head)) {
            before.stream()
                    .filter(m -> m.kind() == PeriodMarkKind.PERIOD || m.kind() == PeriodMarkKind.YEAR)
                    .filter(m -> m.text() != null)
                    .sorted(Comparator.comparing(SetMark::kind).thenComparing(SetMark::id))
                    .forEach(m -> parts.add(m.value()));
            parts.addAll(ofYear(head, set));
            parts.add(year);
            return parts;
        }
        parts.add(year);
        value(set, PeriodMarkKind.EXAM, null).filter(v -> v.text() != null).ifPresent(parts::add);
        return parts;
    }

    private static Optional<PeriodValue> value(List<SetMark> set, PeriodMarkKind kind, @Nullable Long period) {
        return set.stream()
                .filter(m -> m.isFor(kind, period))
                .map(SetMark::value)
                .findFirst();
    }
}
