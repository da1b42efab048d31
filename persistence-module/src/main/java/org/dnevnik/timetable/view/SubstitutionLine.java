package org.dnevnik.timetable.view;

import java.time.LocalDate;

/**
 * A change of a day.
 *
 * @param kind       CANCEL, REPLACE, MOVE
 * @param teacher    who would have given it; empty for nobody
 * @param newTeacher who gives it; empty for nobody
 * @param reason     empty for none
 */
public record SubstitutionLine(
        long id,
        String kind,
        String group,
        String subject,
        LocalDate date,
        int number,
        String teacher,
        String place,
        String newTeacher,
        String newPlace,
        LocalDate newDate,
        int newNumber,
        String reason) {}
