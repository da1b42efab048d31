package org.dnevnik.homework.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How long the homework of a day may take, in minutes, as the sanitary norms have it by grades: an hour in the first, an hour and a half in the
 * second and third, two hours in the fourth and fifth, two and a half from the sixth to the eighth, three and a half above. Over the days off not
 * more than 70 % of it, so that what is due on a Monday counts less.
 */
public final class HomeworkNorm {

    private static final int WEEKEND_PERCENT = 70;

    private HomeworkNorm() {}

    /**
     * @param parallel the grade, from 1 to 11
     * @param due the day for which it is done
     */
    public static int minutes(int parallel, LocalDate due) {
        int day = ofGrade(parallel);
        return due.getDayOfWeek() == DayOfWeek.MONDAY ? day * WEEKEND_PERCENT / 100 : day;
    }

    /** For a day whose homework is done on a school day. */
    public static int ofGrade(int parallel) {
        if (parallel <= 1) {
            return 60;
        }
        if (parallel <= 3) {
            return 90;
        }
        if (parallel <= 5) {
            return 120;
        }
        return parallel <= 8 ? 150 : 210;
    }
}
