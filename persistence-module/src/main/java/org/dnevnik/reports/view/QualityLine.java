package org.dnevnik.reports.view;

import java.util.List;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Успеваемость, качество and СОУ of some of a school's marks.
 *
 * @param name    of the class, subject, teacher …
 * @param figures null: nothing is counted, because marks are missing everywhere
 * @param left    what is not counted, because marks are missing there
 */
public record QualityLine(
        PartFilter filter, String name, @Nullable Figures figures, List<Gap> left) {

    /** What was left out, and how many marks are missing there. */
    public record Gap(String name, int missing) {}

    public QualityLine {
        left = List.copyOf(left);
    }

    /** How many marks are missing. */
    public int missing() {
        return left.stream().mapToInt(Gap::missing).sum();
    }
}
