package org.dnevnik.journal;

import java.util.List;
import org.dnevnik.journal.view.UnfilledCount;
import org.dnevnik.journal.view.UnfilledLine;
import org.dnevnik.kernel.Slice;

/**
 * What is not filled in.
 *
 * @param year     academic year of the lessons
 * @param writable whether the caller may say of these lessons that everybody was there
 * @param counts   by teacher
 */
public record UnfilledList(int year, boolean writable, List<UnfilledCount> counts, Slice<UnfilledLine> lines) {

    public UnfilledList {
        counts = List.copyOf(counts);
    }

    /** Lessons in all. */
    public int lessons() {
        return counts.stream().mapToInt(UnfilledCount::lessons).sum();
    }
}
