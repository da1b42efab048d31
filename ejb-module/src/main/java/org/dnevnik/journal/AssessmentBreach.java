package org.dnevnik.journal;

import java.util.List;

/**
 * A norm of assessment procedures that a lesson would break. Sources: letters of the ministry and of Rosobrnadzor СК-228/03 and 01-169/08-01
 * of 6 August 2021.
 *
 * @param details values for the placeholders of the text, in order
 */
public record AssessmentBreach(Norm norm, List<Object> details) {

    /** The norms. */
    public enum Norm {
        /** More than one for a class on one day; detail: the other's subject. */
        SECOND_IN_DAY,
        /** In the first or last lesson of a class's day, but for subjects with one lesson a week; detail: the lesson's number. */
        FIRST_OR_LAST,
        /** Less than two and a half weeks after or before another one of the subject in the grade; details: its day and group. */
        TOO_SOON,
        /** More than a tenth of the subject's hours of the year; details: how many there would be, and the hours. */
        TOO_MANY
    }

    public AssessmentBreach {
        details = List.copyOf(details);
    }
}
