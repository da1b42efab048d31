package org.dnevnik.timetable.view;

/**
 * A lesson of the same subject that begins at the same time, with which another one can be held.
 *
 * @param lesson   the one that could be joined
 * @param with     the one that is held
 * @param pupils   how many both have
 * @param capacity of the room; 0: nobody said
 */
public record JointLesson(
        long lesson, long with, String group, String teacher, String place, int pupils, int capacity) {

    /** Whether everybody finds a seat, as far as is known. */
    public boolean fits() {
        return capacity == 0 || pupils <= capacity;
    }
}
