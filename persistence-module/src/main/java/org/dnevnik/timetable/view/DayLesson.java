package org.dnevnik.timetable.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a day, for whoever changes the day.
 *
 * @param time       by its number and the bells
 * @param teacher    its person; null for none
 * @param second     the second teacher; null for none
 * @param place      name of the room; empty for none
 * @param pupils     how many learn in the group on that day
 * @param changed    whether it is there by a substitution already
 */
public record DayLesson(
        long id,
        int year,
        LocalDate date,
        LessonTime time,
        long group,
        String groupName,
        long subjectId,
        String subject,
        @Nullable Long teacher,
        String teacherName,
        @Nullable Long second,
        String secondName,
        String place,
        int pupils,
        boolean changed) {

    public int number() {
        return time.number();
    }

    /** Whether somebody gives it alone or with another one. */
    public boolean givenBy(long person) {
        return isSame(teacher, person) || isSame(second, person);
    }

    /** Whether somebody is its second teacher. */
    public boolean assistedBy(long person) {
        return isSame(second, person) && !isSame(teacher, person);
    }

    private static boolean isSame(@Nullable Long one, long other) {
        return one != null && one == other;
    }
}
