package org.dnevnik.reports.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who came into a class, or left it.
 *
 * @param date   first day in the class, or last day in it
 * @param kind   of the order: ENROLLED, CLASS_CHANGED, SCHOOL_CHANGED, LEFT, EXPELLED, GRADUATED; empty: none is known
 * @param elsewhere the school from or to which; empty: not told
 */
public record RollChange(
        long klass,
        long person,
        String name,
        boolean came,
        LocalDate date,
        String kind,
        String elsewhere,
        String orderNumber,
        @Nullable LocalDate orderDate,
        String reason) {

    /** Whether the pupil only changed to another class of the school. */
    public boolean isInside() {
        return kind.equals("CLASS_CHANGED");
    }
}
