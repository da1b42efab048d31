package org.dnevnik.timetable.view;

import java.time.LocalDate;

/**
 * A change of a day.
 *
 * @param kind       CANCEL, REPLACE, MOVE, SWAP, MERGE
 * @param teacher    who would have given it; empty for nobody
 * @param second     the second teacher; empty for none
 * @param newTeacher who gives it; empty for nobody
 * @param newSecond  who helps; empty for nobody
 * @param with       of a joined lesson the other group; otherwise empty
 * @param reason     empty for none
 * @param bundle     the same in changes made with one confirmation; 0 for one alone
 */
public record SubstitutionLine(
        long id,
        String kind,
        String group,
        String subject,
        LocalDate date,
        int number,
        String teacher,
        String second,
        String place,
        String newTeacher,
        String newSecond,
        String newPlace,
        LocalDate newDate,
        int newNumber,
        String with,
        String reason,
        long bundle) {

    /** For those whom the reason is no business of. */
    public SubstitutionLine withoutReason() {
        return new SubstitutionLine(
                id,
                kind,
                group,
                subject,
                date,
                number,
                teacher,
                second,
                place,
                newTeacher,
                newSecond,
                newPlace,
                newDate,
                newNumber,
                with,
                "",
                bundle);
    }
}
