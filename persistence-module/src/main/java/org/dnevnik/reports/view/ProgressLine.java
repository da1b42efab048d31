package org.dnevnik.reports.view;

import java.time.LocalDate;

/**
 * A lesson as it counts for the plan of its subject.
 *
 * @param teacher who gives it; empty: nobody is named
 * @param topic   empty: not written
 * @param change  REPLACE, MOVE, SWAP, MERGE: how it differs from the timetable; CANCEL: it is not held; empty: it does not differ
 * @param reason  of the change; empty: not told
 * @param hours   of the plan that lie behind with it: those it takes and those passed over before it
 */
public record ProgressLine(
        LocalDate date, int number, String teacher, String topic, String change, String reason, int hours) {

    private static final String CANCELLED = "CANCEL";

    public boolean isCancelled() {
        return change.equals(CANCELLED);
    }

    /** Whether it was held without a topic being written, on a day that is not to come. */
    public boolean isUntold() {
        return topic.isEmpty() && !isCancelled();
    }
}
