package org.dnevnik.journal;

import org.dnevnik.journal.model.Marking;
import org.dnevnik.journal.model.Marking.Retake;

/**
 * What a school decides of all its marks, as a form says it.
 *
 * @param version that was seen; 0: the school had decided nothing
 */
public record KeepMarking(int debtDays, Retake retake, boolean reasonRequired, int version) {

    private static final int LONGEST_DEBT = 90;

    boolean fits() {
        return debtDays >= 1 && debtDays <= LONGEST_DEBT;
    }

    Marking toMarking() {
        return new Marking(debtDays, retake, reasonRequired);
    }
}
