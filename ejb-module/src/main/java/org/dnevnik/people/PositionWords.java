package org.dnevnik.people;

import java.time.LocalDate;
import java.util.Set;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a position at a school.
 *
 * @param role  ADMINISTRATOR, HEAD, TEACHER, STAFF or LIBRARIAN: what it gives the right to
 * @param title what it is called, «учитель математики»
 */
public record PositionWords(
        String role, String title, @Nullable LocalDate starts) {

    private static final Set<String> ROLES = Set.of("ADMINISTRATOR", "HEAD", "TEACHER", "STAFF", "LIBRARIAN");
    private static final int LONGEST = 200;

    public PositionWords {
        title = Words.clean(title);
    }

    /**
     * @return the first day.
     * @throws Refusal with {@link PeopleRefusal#POSITION}
     */
    LocalDate requireFits() {
        LocalDate first = starts;
        if (first == null
                || first.getYear() < 1950
                || !ROLES.contains(role)
                || title.isEmpty()
                || title.length() > LONGEST) {
            throw new Refusal(PeopleRefusal.POSITION);
        }
        return first;
    }
}
