package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.util.List;
import org.dnevnik.journal.view.Why.Sum;
import org.jspecify.annotations.Nullable;

/**
 * What it takes that a period mark follows from a pupil's marks.
 *
 * @param value   the mark that is wished
 * @param level   of it, 5 to 2
 * @param bound   least average; null: any does
 * @param reached whether it follows already
 * @param ways    by works of each weight; empty: nothing that can be done in so many works is enough
 */
public record Target(String value, int level, @Nullable BigDecimal bound, boolean reached, List<Way> ways) {

    /**
     * So many marks of a value.
     *
     * @param lowest whether any mark does
     */
    public record Marks(String value, int level, int count, boolean lowest) {}

    /**
     * A work that is owed.
     *
     * @param value the mark that it must get at least; null: any
     */
    public record Owed(PupilMark debt, @Nullable String value) {}

    /**
     * A way.
     *
     * @param kinds  names of the works of this weight, the most frequent first; empty: no new work is needed
     * @param weight null where the plain average decides
     * @param after  the average that follows, as shown
     */
    public record Way(
            List<String> kinds,
            @Nullable BigDecimal weight,
            List<Owed> debts,
            int works,
            List<Marks> marks,
            BigDecimal after) {

        public Way {
            kinds = List.copyOf(kinds);
            debts = List.copyOf(debts);
            marks = List.copyOf(marks);
        }
    }

    public Target {
        ways = List.copyOf(ways);
    }

    /**
     * What a few more marks would make of the average.
     *
     * @param value that would follow; null: nothing yet
     */
    public record Trial(
            List<String> marks,
            @Nullable Sum average,
            @Nullable String value) {

        public Trial {
            marks = List.copyOf(marks);
        }

        /** «5, 5, 4». */
        public String told() {
            return String.join(", ", marks);
        }
    }
}
