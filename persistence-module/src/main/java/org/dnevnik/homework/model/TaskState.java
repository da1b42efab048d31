package org.dnevnik.homework.model;

import java.util.Set;

/** Where a task stands in its life; the transitions are told at {@link Task}. Overdue is no state: it follows from the day on which it is due. */
public enum TaskState {
    /** The pupil has not opened it. */
    ISSUED,
    SEEN,
    /** Something of an answer is written, or an answer was taken back. */
    IN_WORK,
    /** Handed in, or called done where no answer is wanted. */
    SUBMITTED,
    /** The teacher wants it better. */
    RETURNED,
    CHECKED,
    /** This pupil need not do it. */
    EXEMPT,
    /** Nobody need do it, or the pupil left the group. */
    CANCELLED;

    /** Whether a task in this state may come into the next one. */
    public boolean mayBecome(TaskState next) {
        return following().contains(next);
    }

    /** Whether the pupil has something to do. */
    public boolean isOpen() {
        return this == ISSUED || this == SEEN || this == IN_WORK || this == RETURNED;
    }

    /** Whether nothing is expected of the pupil, though nothing was done. */
    public boolean isFree() {
        return this == EXEMPT || this == CANCELLED;
    }

    private Set<TaskState> following() {
        return switch (this) {
            case ISSUED -> Set.of(SEEN, IN_WORK, SUBMITTED, CHECKED, EXEMPT, CANCELLED);
            case SEEN -> Set.of(IN_WORK, SUBMITTED, CHECKED, EXEMPT, CANCELLED);
            case IN_WORK -> Set.of(SUBMITTED, CHECKED, EXEMPT, CANCELLED);
            case SUBMITTED -> Set.of(IN_WORK, RETURNED, CHECKED, EXEMPT, CANCELLED);
            case RETURNED -> Set.of(SUBMITTED, CHECKED, EXEMPT, CANCELLED);
            case CHECKED -> Set.of(RETURNED, CHECKED);
            case EXEMPT, CANCELLED -> Set.of(ISSUED);
        };
    }
}
