package org.dnevnik.journal.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** An average together with its explanation: what is judged to count is counted in the same step, so that the two cannot differ. */
public final class Calculation {

    /** A mark and what was decided of it. */
    public record Line(MarkFact mark, Verdict verdict) {}

    private final Averages averages = new Averages();
    private final Averages important = new Averages();
    private final List<Line> lines = new ArrayList<>();
    private int debts;

    private Calculation() {}

    /**
     * @param period   days of the period
     * @param enrolled days on which the pupil belonged to the group
     */
    public static Calculation of(
            Collection<MarkFact> marks, Predicate<LocalDate> period, Predicate<LocalDate> enrolled) {
        Calculation calculation = new Calculation();
        marks.forEach(mark -> calculation.add(mark, mark.judged(period, enrolled)));
        return calculation;
    }

    private void add(MarkFact mark, Verdict verdict) {
        lines.add(new Line(mark, verdict));
        if (verdict.isCounted()) {
            averages.add(mark.number(), mark.weight());
            important.add(mark.important() ? mark.number() : null, mark.weight());
        } else if (verdict == Verdict.DEBT) {
            debts++;
        }
    }

    /** In the order in which the marks came. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public Averages averages() {
        return averages;
    }

    /** Of the counted marks those for important works alone. */
    public Averages important() {
        return important;
    }

    /** Works that the pupil still owes. */
    public int debts() {
        return debts;
    }
}
