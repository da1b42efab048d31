package org.dnevnik.journal.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a school decides of all its marks.
 *
 * @param debtDays       days from the day on which a debt is set to its last one
 * @param retake         what counts once a work was done again
 * @param reasonRequired whether a mark of an earlier day is changed with a reason only
 */
public record Marking(int debtDays, Retake retake, boolean reasonRequired) {

    /** What goes where a school has said nothing. */
    public static final Marking USUAL = new Marking(14, Retake.NEW, false);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Which mark counts after a retake. */
    public enum Retake {
        /** The new one alone. */
        NEW,
        /** Half of the new one and half of what counted before. */
        AVERAGE
    }

    /**
     * What a mark counts with when the work was done again.
     *
     * @param before null: there was no retake, or nothing counted before it
     */
    public MarkValue counted(MarkValue now, @Nullable BigDecimal before) {
        BigDecimal grade = now.grade();
        return retake == Retake.NEW || grade == null || before == null
                ? now
                : new MarkValue(now.text(), grade.add(before).divide(TWO), now.level());
    }
}
