package org.dnevnik.journal.model;

import java.util.Collection;
import java.util.Optional;

/**
 * How a class has learned a subject, by the marks of a period. The formulas are those of the built-in help of NetSchool («Формулы»):
 * N = all − exempt − none, unattested stay in; успеваемость = 100·(n5+n4+n3)/N; качество = 100·(n5+n4)/N; СОУ by V. P. Simonov =
 * (100·n5 + 64·n4 + 36·n3 + 16·n2 + 7·na)/N. The weight 7 belongs to «н/а» in that source, not to the mark 1. Pupils who left before
 * the period's end are not among those who are counted here.
 *
 * @param poor       twos, and ones
 * @param unattested explicitly «н/а»
 * @param exempt     «осв»
 * @param passed     «зч» and «нз»: no mark of the scale, they stand outside of the formulas
 * @param none       without any entry
 */
public record Quality(int excellent, int good, int fair, int poor, int unattested, int exempt, int passed, int none) {

    /** Of СОУ, by V. P. Simonov. */
    public static final int EXCELLENT_WEIGHT = 100;

    public static final int GOOD_WEIGHT = 64;
    public static final int FAIR_WEIGHT = 36;
    public static final int POOR_WEIGHT = 16;
    public static final int UNATTESTED_WEIGHT = 7;

    private static final int PER_CENT = 100;

    /** Counts the marks of pupils, one each. */
    public static Quality of(Collection<PeriodValue> marks) {
        return new Quality(
                levels(marks, Level.EXCELLENT),
                levels(marks, Level.GOOD),
                levels(marks, Level.FAIR),
                levels(marks, Level.POOR),
                words(marks, PeriodValue.UNATTESTED),
                words(marks, PeriodValue.EXEMPT),
                words(marks, PeriodValue.PASSED) + words(marks, PeriodValue.FAILED),
                (int) marks.stream().filter(m -> m.text() == null).count());
    }

    private static int levels(Collection<PeriodValue> marks, Level level) {
        return (int) marks.stream().filter(m -> m.level() == level).count();
    }

    private static int words(Collection<PeriodValue> marks, String word) {
        return (int) marks.stream().filter(m -> m.is(word)).count();
    }

    /** By how many everything is divided. */
    public int counted() {
        return excellent + good + fair + poor + unattested;
    }

    /** Успеваемость; empty when nobody is counted. */
    public Optional<Ratio> success() {
        return over(PER_CENT * (long) (excellent + good + fair));
    }

    /** Качество. */
    public Optional<Ratio> quality() {
        return over(PER_CENT * (long) (excellent + good));
    }

    /** Степень обученности учащихся. */
    public Optional<Ratio> learned() {
        return over((long) EXCELLENT_WEIGHT * excellent
                + (long) GOOD_WEIGHT * good
                + (long) FAIR_WEIGHT * fair
                + (long) POOR_WEIGHT * poor
                + (long) UNATTESTED_WEIGHT * unattested);
    }

    private Optional<Ratio> over(long sum) {
        return counted() == 0 ? Optional.empty() : Optional.of(Ratio.of(sum, counted()));
    }
}
