package org.dnevnik.journal;

import org.dnevnik.journal.model.PlanCourse.Step;

/**
 * An order to let a lesson leave the plan's pace.
 *
 * @param passes hours that are passed over before it; negative: the plan goes back
 * @param takes  hours that it takes; 0: it is held outside of the plan
 */
public record SetStep(long lesson, int year, int passes, int takes) {

    private static final int FARTHEST = 40;
    private static final int MOST_AT_ONCE = 4;

    boolean fits() {
        return Math.abs(passes) <= FARTHEST && takes >= 0 && takes <= MOST_AT_ONCE;
    }

    Step step() {
        return new Step(passes, takes);
    }
}
