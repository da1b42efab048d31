package org.dnevnik.diary;

import java.math.BigDecimal;
import org.dnevnik.diary.view.Histogram;
import org.dnevnik.diary.view.Histogram.Bar;
import org.dnevnik.journal.view.PupilSpan;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's averages, and where they lie in the class.
 *
 * @param span    null: the pupil is in no class this year
 * @param subject whose averages are spread; null: over all subjects of five points
 * @param mean    the pupil's own, two digits; null: nothing to average
 * @param spread  of the class; null: half a year and the year have none, for they share marks with the periods
 * @param own     the bar in which the pupil is; null: none
 */
public record DiaryFigures(
        OpenDiary open,
        @Nullable PupilSpan span,
        @Nullable Long subject,
        @Nullable BigDecimal mean,
        @Nullable Histogram spread,
        @Nullable Bar own) {

    /** Whether there is a picture of the class. */
    public boolean isSpread() {
        return spread != null && spread.isShown();
    }
}
