package org.dnevnik.journal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must still come for a period mark to follow.
 *
 * @param debts   marks for the works that are owed, in the order in which they were named; null: any mark does, the work enters no average
 * @param works   marks of new works, from the best down
 * @param average that follows, unrounded
 */
public record TargetPlan(List<@Nullable ScaleValue> debts, List<ScaleValue> works, Ratio average) {

    public TargetPlan {
        works = List.copyOf(works);
    }

    /** Whether nothing at all is missing. */
    public boolean isReached() {
        return debts.isEmpty() && works.isEmpty();
    }
}
