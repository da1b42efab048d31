package org.dnevnik.timetable.view;

/**
 * Whose week it is.
 *
 * @param id    of a group, a person or a room
 * @param group the class that goes without saying in this week; empty for none
 * @param seen  whether the asker is staff of the school, or has a child or a place in it; of a pupil's week, whether it is the asker's or
 *              the asker's child's
 * @param staff whether the asker is staff of the school
 */
public record WeekOwner(
        long id, WeekKind kind, String name, String group, long school, int year, boolean seen, boolean staff) {

    public boolean teacher() {
        return kind == WeekKind.TEACHER;
    }
}
