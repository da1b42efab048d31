package org.dnevnik.timetable;

import java.util.List;

/**
 * What becomes of the lessons of a closed room or of a class that does not come, confirmed at once.
 *
 * @param reason for those who plan; may be empty
 */
public record ArrangeClosure(AskClosure closure, String reason, List<Step> steps) {

    /** @param place where the lesson is held instead; 0: not at all */
    public record Step(long lesson, long place) {}

    public ArrangeClosure {
        steps = List.copyOf(steps);
    }
}
