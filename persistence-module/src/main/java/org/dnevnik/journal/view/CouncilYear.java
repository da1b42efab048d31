package org.dnevnik.journal.view;

import java.util.List;

/**
 * What the council decided in a school's year, for whoever opens the next one.
 *
 * @param lines       of pupils who stay, go on conditionally or were not admitted to exams
 * @param transferred of how many pupils it was decided that they go to the next class
 * @param undecided   pupils of classes of whose transfer nothing is decided yet
 */
public record CouncilYear(List<CouncilLine> lines, int transferred, int undecided) {

    public CouncilYear {
        lines = List.copyOf(lines);
    }

    /** Whether the council has decided of anybody. */
    public boolean begun() {
        return transferred > 0 || !lines.isEmpty();
    }
}
