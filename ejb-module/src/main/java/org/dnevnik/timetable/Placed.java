package org.dnevnik.timetable;

import java.util.List;

/**
 * One lesson a week as a timetabling program placed it; names are the file's.
 *
 * @param line     where it stands in the file, from 1
 * @param weekday  1 is Monday
 * @param number   of the lesson in the day
 * @param sets     names of classes or subgroups; several make a stream
 * @param teachers full names
 * @param room     empty for none
 * @param cycle    how many weeks the cycle has; 1: it is every week
 * @param weeks    in which of them it is, the first one the lowest bit
 */
record Placed(
        int line,
        int weekday,
        int number,
        List<String> sets,
        String subject,
        List<String> teachers,
        String room,
        int cycle,
        int weeks) {

    Placed(int line, int weekday, int number, List<String> sets, String subject, List<String> teachers, String room) {
        this(line, weekday, number, sets, subject, teachers, room, 1, 1);
    }
}
