package org.dnevnik.journal.model;

import java.util.Optional;
import org.dnevnik.journal.model.GradingRule.Average;
import org.jspecify.annotations.Nullable;

/**
 * The period mark that follows from the marks by the school's rule, or why none does.
 *
 * @param average  that was compared, unrounded; null without one
 * @param count    of the marks that are in it
 * @param debts    works that are still owed
 * @param value    null when nothing is proposed
 * @param obstacle why nothing is proposed; null when something is
 */
public record Proposal(
        @Nullable Ratio average,
        int count,
        int debts,
        @Nullable ScaleValue value,
        @Nullable Obstacle obstacle) {

    /** What keeps a mark from being proposed: it may be set by hand, with a reason. */
    public enum Obstacle {
        NO_MARKS,
        TOO_FEW,
        DEBTS
    }

    /** Of one pupil in one subject and period. */
    public static Proposal of(Calculation calculation, GradingRule rule) {
        Averages averages = calculation.averages();
        Optional<Ratio> average = averages.exact(rule.average() == Average.WEIGHTED);
        Obstacle obstacle = obstacle(calculation, average, rule);
        return new Proposal(
                average.orElse(null),
                averages.count(),
                calculation.debts(),
                obstacle == null
                        ? average.flatMap(a -> rule.proposed(a.sum(), a.by())).orElse(null)
                        : null,
                obstacle);
    }

    private static @Nullable Obstacle obstacle(Calculation calculation, Optional<Ratio> average, GradingRule rule) {
        if (calculation.debts() > 0) {
            return Obstacle.DEBTS;
        }
        if (average.isEmpty()) {
            return Obstacle.NO_MARKS;
        }
        return calculation.averages().count() < rule.minMarks() ? Obstacle.TOO_FEW : null;
    }

    /** As it would stand in the journal; null when nothing is proposed. */
    public @Nullable String text() {
        return value == null ? null : value.text();
    }
}
