package org.dnevnik.timetable.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its lessons.
 *
 * @param state    DRAFT, ACTIVE, PAST
 * @param starts   since when it is, or was, in force
 * @param cycle    of how many weeks
 * @param anchor   Monday of a first week of the cycle
 * @param holidays whether a week of holidays is a week of the cycle
 * @param base     the plan it was made of
 * @param lessons  how many it has
 * @param waiting  how many of them are not placed
 */
public record PlanHead(
        long id,
        long school,
        int year,
        String name,
        String state,
        @Nullable LocalDate starts,
        int cycle,
        LocalDate anchor,
        boolean holidays,
        @Nullable Long base,
        int version,
        int lessons,
        int waiting) {

    public boolean isDraft() {
        return state.equals("DRAFT");
    }
}
