package org.dnevnik.timetable.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a week's table.
 *
 * @param hours   beginning and end, {@code 08:30–09:15}; empty without bells
 * @param teacher surname and initials; empty for none
 * @param place   empty for none
 * @param change  what is other than planned: REPLACE, PLACE, MOVE, MERGE; of a lesson that is not held then, CANCEL, AWAY (held at another
 *                time), GIVEN (somebody else gives it); empty for nothing
 * @param now     of AWAY the day and number, of GIVEN the teacher; otherwise empty
 * @param id     null: it is not held then
 */
public record WeekLesson(
        LocalDate date,
        int number,
        String hours,
        String subject,
        String group,
        String teacher,
        String place,
        String change,
        String now,
        @Nullable Long id) {

    /** Whether the lesson is only told of, and not held at this time by whose week it is. */
    public boolean gone() {
        return change.equals("CANCEL") || change.equals("AWAY") || change.equals("GIVEN");
    }
}
