package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Marking;
import org.dnevnik.journal.model.Marking.Retake;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.Scale.Kind;
import org.dnevnik.journal.model.Scales;
import org.jspecify.annotations.Nullable;

/** The rule of marks as statements bring it along, {@code r} being {@code journal.rule_at(school, parallel, subject)}. */
final class GradingColumns {

    /** What {@link #rule} reads, in its order. */
    static final String SELECTED =
            "r.scale, r.own_scale, r.own_name, r.own_told, r.average, r.min_marks, r.bounds, r.plus_minus ";

    private GradingColumns() {}

    /** From this column on. Without a row it is the usual rule, with the weighted average. */
    static GradingRule rule(Object[] r, int from) {
        if (r[from] == null) {
            return GradingRule.usual(Average.WEIGHTED);
        }
        return new GradingRule(
                scale(Kind.valueOf((String) r[from]), r, from + 1),
                Average.valueOf((String) r[from + 4]),
                ((Number) r[from + 5]).intValue(),
                bounds((String) r[from + 6]),
                (BigDecimal) r[from + 7]);
    }

    /** From this column on: days of a debt, retake, whether a reason is required. */
    static Marking marking(Object[] r, int from) {
        return r[from] == null
                ? Marking.USUAL
                : new Marking(whole(r[from]), Retake.valueOf((String) r[from + 1]), (Boolean) r[from + 2]);
    }

    /** As they stand in a row: {@code 4.65;3.65;2.65}. */
    static List<BigDecimal> bounds(@Nullable String told) {
        return told == null || told.isEmpty()
                ? List.of()
                : Arrays.stream(told.split(";", -1)).map(BigDecimal::new).toList();
    }

    private static Scale scale(Kind kind, Object[] r, int from) {
        return kind == Kind.OWN
                ? Scale.own(number(r[from]), (String) r[from + 1], (String) r[from + 2])
                : Scales.of(kind);
    }
}
