package org.dnevnik.people;

import java.time.LocalDate;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A court has restricted a guardian.
 *
 * @param version of the relation's line that the form was made from
 * @param until   null while no end is known
 * @param why     the decision: court, date, number
 */
public record Restriction(
        int version, @Nullable LocalDate since, @Nullable LocalDate until, String why) {

    private static final int LONGEST = 300;

    public Restriction {
        why = Words.clean(why);
    }

    /**
     * @return the first day.
     * @throws Refusal with {@link PeopleRefusal#RESTRICTION}
     */
    LocalDate requireFits() {
        LocalDate first = since;
        if (first == null || why.isEmpty() || why.length() > LONGEST || until != null && until.isBefore(first)) {
            throw new Refusal(PeopleRefusal.RESTRICTION);
        }
        return first;
    }
}
