package org.dnevnik.journal;

import org.dnevnik.journal.model.Attendance;

/**
 * A reason of absence as a form says it.
 *
 * @param id     0 for a new one
 * @param status the letter that stands in the journal
 */
public record KeepAbsenceReason(long id, String name, Attendance status, int version) {

    private static final int LONGEST = 80;

    public KeepAbsenceReason {
        name = name.strip().replaceAll("\\s+", " ");
    }

    boolean fits() {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().noneMatch(Character::isISOControl)
                && status.isMissed();
    }
}
