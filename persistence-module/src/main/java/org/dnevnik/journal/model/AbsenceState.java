package org.dnevnik.journal.model;

/** How far a family's notice of an absence is. */
public enum AbsenceState {
    /** Waits for the class teacher. */
    SENT,
    /** Stands in the journal, or will on the day. */
    ACCEPTED,
    REJECTED,
    /** Taken back by the family, or by the school after it was accepted: nothing of it stands in the journal. */
    WITHDRAWN;

    /** Whether the notice still holds its days, so that nobody announces them twice. */
    public boolean isAlive() {
        return this == SENT || this == ACCEPTED;
    }
}
