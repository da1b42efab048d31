package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson that was held and in whose journal something is missing.
 *
 * @param period     the shortest reporting period that holds it, in which the grid shows it; 0: none does
 * @param teacher    surname and initials; null: nobody gives it
 * @param topic      whether the topic is missing
 * @param attendance whether nobody has said who was there
 * @param works      short names of works that nobody has a mark for though it is time; empty: none
 */
public record UnfilledLine(
        long lesson,
        LocalDate date,
        int number,
        long group,
        String groupName,
        long subject,
        String subjectName,
        long period,
        @Nullable String teacher,
        boolean topic,
        boolean attendance,
        String works) {

    /** By which a list goes on after this line. */
    public String key() {
        return date + "_" + number + "_" + lesson;
    }
}
