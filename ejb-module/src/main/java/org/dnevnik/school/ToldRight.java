package org.dnevnik.school;

import java.time.LocalDate;
import org.dnevnik.kernel.Ground;
import org.dnevnik.kernel.Right;
import org.jspecify.annotations.Nullable;

/**
 * A right that somebody has, and why.
 *
 * @param ground as the policy found it
 * @param over   the class, the subject and group, or the child over which it reaches; empty: the whole school
 * @param from   the first day; null: not bounded
 * @param until  the last day; of a substitution the day itself; null: not bounded
 */
public record ToldRight(
        Right right,
        Ground ground,
        String over,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Over a whole school, as long as the position lasts. */
    public static ToldRight everywhere(Right right, Ground ground) {
        return new ToldRight(right, ground, "", null, null);
    }

    /** Over something of it. */
    public static ToldRight over(String what, Right right, Ground ground) {
        return new ToldRight(right, ground, what, null, null);
    }
}
