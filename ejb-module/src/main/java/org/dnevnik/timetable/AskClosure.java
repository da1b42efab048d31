package org.dnevnik.timetable;

import java.time.LocalDate;

/**
 * A room is closed, or a class does not come, from one day to another, both among them.
 *
 * @param school 0: the one that the caller works in
 * @param place the room; 0 for a class, or when nothing is chosen yet
 * @param group the class or group; 0 for a room
 */
public record AskClosure(long school, long place, long group, LocalDate from, LocalDate to) {

    AskClosure in(long known) {
        return new AskClosure(known, place, group, from, to);
    }
}
