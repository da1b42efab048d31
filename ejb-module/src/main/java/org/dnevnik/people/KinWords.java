package org.dnevnik.people;

import java.time.LocalDate;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a relation of guardianship.
 *
 * @param version of the line that the form was made from; 0 for a new one
 * @param sees    whether the guardian may see the child's diary
 * @param signs   whether the guardian may sign and consent for the child
 */
public record KinWords(
        int version,
        String kinship,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        boolean sees,
        boolean signs) {

    private static final int LONGEST = 40;

    public KinWords {
        kinship = Words.clean(kinship);
    }

    /**
     * @return the first day.
     * @throws Refusal with {@link PeopleRefusal#KINSHIP}
     */
    LocalDate requireFits() {
        LocalDate first = starts;
        if (first == null
                || kinship.isEmpty()
                || kinship.length() > LONGEST
                || ends != null && ends.isBefore(first)
                || first.getYear() < 1900) {
            throw new Refusal(PeopleRefusal.KINSHIP);
        }
        return first;
    }
}
