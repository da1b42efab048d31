package org.dnevnik.timetable.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a plan.
 *
 * @param weekday 1 is Monday; 0: it waits in the tray
 * @param cycle   how many weeks its cycle has; 1: it is every week
 * @param weeks   in which of them it is, the first one the lowest bit
 * @param starts  its first day; null: from the plan's
 * @param ends    its last day; null: to the plan's
 */
public record PlanPiece(
        long id,
        long group,
        long subject,
        @Nullable Long teacher,
        @Nullable Long coTeacher,
        @Nullable Long place,
        int weekday,
        int number,
        int cycle,
        int weeks,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends) {

    public boolean isPlaced() {
        return weekday > 0;
    }

    /** The same lesson at another time. */
    public PlanPiece at(int newWeekday, int newNumber) {
        return new PlanPiece(
                id, group, subject, teacher, coTeacher, place, newWeekday, newNumber, cycle, weeks, starts, ends);
    }

    /** The same lesson by another teacher in another room. */
    public PlanPiece by(@Nullable Long newTeacher, @Nullable Long newPlace) {
        return new PlanPiece(
                id, group, subject, newTeacher, coTeacher, newPlace, weekday, number, cycle, weeks, starts, ends);
    }

    /** The same lesson in other weeks of a cycle. */
    public PlanPiece in(int newCycle, int newWeeks) {
        return new PlanPiece(
                id, group, subject, teacher, coTeacher, place, weekday, number, newCycle, newWeeks, starts, ends);
    }

    /** The same lesson on a part of the year. */
    public PlanPiece during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new PlanPiece(id, group, subject, teacher, coTeacher, place, weekday, number, cycle, weeks, first, last);
    }

    /** A lesson like this one. */
    public PlanPiece as(long otherId) {
        return new PlanPiece(
                otherId, group, subject, teacher, coTeacher, place, weekday, number, cycle, weeks, starts, ends);
    }

    /** Whether both are held in some week of the year: of their cycles and of their days. */
    public boolean meets(PlanPiece other) {
        return days(other) && weeks(other);
    }

    private boolean days(PlanPiece other) {
        return (starts == null || other.ends == null || !starts.isAfter(other.ends))
                && (other.starts == null || ends == null || !other.starts.isAfter(ends));
    }

    private boolean weeks(PlanPiece other) {
        if (cycle == 1 || other.cycle == 1) {
            return true;
        }
        for (int week = 0; week < cycle * other.cycle; week++) {
            if (isIn(week) && other.isIn(week)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is held in a week, counted from the cycle's first as 0. */
    public boolean isIn(int week) {
        return (weeks >> week % cycle & 1) == 1;
    }
}
