package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * How far a group is in a subject's plan.
 *
 * @param parallel  grade of the class to which the group belongs
 * @param klass     that class; a group of several classes stands for itself
 * @param plan      null: the group learns by none
 * @param hours     of the whole plan
 * @param held      lessons up to today
 * @param cancelled lessons up to today that the timetable had and that were not held
 * @param ahead     lessons after today
 * @param done      hours of the plan that the held lessons took or passed over
 * @param untold    held lessons without a topic
 */
public record PlanProgress(
        int parallel,
        long klass,
        String className,
        long group,
        String groupName,
        long subject,
        String subjectName,
        @Nullable Long plan,
        @Nullable String planName,
        int hours,
        int held,
        int cancelled,
        int ahead,
        int done,
        int untold) {

    /** Hours of the plan that lie behind; lessons after its end add none. */
    public int reached() {
        return Math.min(hours, done);
    }

    /** Hours by which the group is behind what its timetable had foreseen for today; negative: it is before it. */
    public int lag() {
        return Math.min(hours, held + cancelled) - reached();
    }

    /** Hours of the plan for which the year has no lesson any more; 0: they suffice. */
    public int lacking() {
        return Math.max(0, hours - reached() - ahead);
    }
}
