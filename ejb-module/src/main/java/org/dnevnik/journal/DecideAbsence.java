package org.dnevnik.journal;

/**
 * What the school says to a notice of absence.
 *
 * @param answer for the family; empty: nothing
 */
public record DecideAbsence(boolean accepted, String answer) {

    private static final int LONGEST = 300;

    public DecideAbsence {
        answer = answer.strip();
        if (answer.length() > LONGEST) {
            answer = answer.substring(0, LONGEST);
        }
    }
}
