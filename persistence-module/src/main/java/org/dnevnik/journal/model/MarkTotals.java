package org.dnevnik.journal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which sums a number of marks can have, and the most even marks of a sum. Numbers are thousandths of a grade.
 *
 * <p>Most scales go in equal steps, and every sum between the ends is reached; those that do not have few values, and their sums are listed.
 */
final class MarkTotals {

    private final List<Long> grades;
    private final int count;
    private final long step;
    private final NavigableSet<Long> listed;

    /**
     * @param grades of a scale, from the lowest up
     * @param count how many marks
     */
    MarkTotals(List<Long> grades, int count) {
        this.grades = grades;
        this.count = count;
        step = equalStep(grades);
        listed = step > 0 || grades.size() == 1 ? new TreeSet<>() : sums(grades, count);
    }

    private static long equalStep(List<Long> grades) {
        long step = grades.size() > 1 ? grades.get(1) - grades.get(0) : 0;
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i) - grades.get(i - 1) != step) {
                return 0;
            }
        }
        return step;
    }

    private static NavigableSet<Long> sums(List<Long> grades, int count) {
        NavigableSet<Long> sums = new TreeSet<>(List.of(0L));
        for (int i = 0; i < count; i++) {
            NavigableSet<Long> longer = new TreeSet<>();
            sums.forEach(sum -> grades.forEach(g -> longer.add(sum + g)));
            sums = longer;
        }
        return sums;
    }

    long least() {
        return grades.get(0) * count;
    }

    long most() {
        return grades.get(grades.size() - 1) * count;
    }

    /** The least sum that is not below; null: none is. */
    @Nullable
    Long from(long bound) {
        if (bound <= least()) {
            return least();
        }
        if (bound > most()) {
            return null;
        }
        return step == 0 ? listed.ceiling(bound) : (Long) (least() + ((bound - least() + step - 1) / step) * step);
    }

    /** The greatest sum that is less; null: none is. */
    @Nullable
    Long below(long sum) {
        if (sum <= least()) {
            return null;
        }
        return step == 0 ? listed.lower(sum) : (Long) (sum - step);
    }

    /** The marks of a reachable sum, from the best down, the best of them as low as can be. */
    List<Long> marks(long sum) {
        List<Long> marks = new ArrayList<>(count);
        if (step > 0) {
            long steps = (sum - least()) / step;
            for (int i = 0; i < count; i++) {
                marks.add(grades.get((int) (steps / count + (i < steps % count ? 1 : 0))));
            }
            return marks;
        }
        long left = sum;
        for (int more = count; more > 0; more--) {
            long best = lowestBest(left, more);
            marks.add(best);
            left -= best;
        }
        return marks;
    }

    private long lowestBest(long sum, int more) {
        for (int i = 0; i < grades.size(); i++) {
            if (sums(grades.subList(0, i + 1), more).contains(sum)) {
                return grades.get(i);
            }
        }
        throw new IllegalArgumentException(sum + " is no sum of " + more);
    }
}
