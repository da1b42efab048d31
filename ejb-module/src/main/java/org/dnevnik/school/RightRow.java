package org.dnevnik.school;

import java.util.List;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Leave;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.view.RuleLine;
import org.jspecify.annotations.Nullable;

/** A right with everybody who has it, could have it, or has lost it in this school. */
public record RightRow(Right right, List<Cell> cells) {

    /**
     * What holds for one kind of holder.
     *
     * @param allowed what holds in the school
     * @param last    what the school has last said; null: never anything
     */
    public record Cell(
            Holder holder,
            Leave leave,
            boolean allowed,
            @Nullable RuleLine last) {

        /** Whether the school has decided otherwise than usual. */
        public boolean changed() {
            return allowed != (leave == Leave.ALWAYS || leave == Leave.USUALLY);
        }
    }
}
