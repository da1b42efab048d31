package org.dnevnik.timetable;

import org.dnevnik.timetable.view.PlanPiece;

/**
 * One step of an editor.
 *
 * @param lesson the one concerned; 0 for new ones
 * @param with   the other one of a swap
 * @param value  the lesson as it is to be: for PUT and COPY its time alone counts, for REMOVE and SWAP nothing
 * @param count  how many new ones
 */
public record ChangePlan(long plan, int seenVersion, Kind kind, long lesson, long with, PlanPiece value, int count) {

    /** What is done. */
    public enum Kind {
        PUT,
        COPY,
        SWAP,
        REMOVE,
        ADD,
        EDIT
    }
}
