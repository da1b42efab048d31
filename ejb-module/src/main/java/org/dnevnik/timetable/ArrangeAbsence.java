package org.dnevnik.timetable;

import java.util.List;

/**
 * What becomes of the lessons of somebody who does not come, confirmed at once.
 *
 * @param reason for those who plan; may be empty
 */
public record ArrangeAbsence(AskAbsence absence, String reason, List<Step> steps) {

    /** What is done about a lesson. */
    public enum Act {
        REPLACE,
        MERGE,
        CANCEL,
        /** The other teacher of the lesson gives it alone. */
        ALONE
    }

    /** @param other who gives the lesson, or the lesson with which it is held; 0 where nobody is named */
    public record Step(long lesson, int year, Act act, long other) {}

    public ArrangeAbsence {
        steps = List.copyOf(steps);
    }
}
