package org.dnevnik.timetable;

import java.time.LocalTime;
import java.util.List;
import org.dnevnik.school.Fault;

/**
 * What was read of a timetable's file.
 *
 * @param hours beginnings of the lessons in their order, the first lesson's first; empty when the hours have other names
 */
record ReadTimetable(List<Placed> lessons, List<LocalTime> hours, List<Fault> faults) {

    static ReadTimetable faulty(Fault fault) {
        return new ReadTimetable(List.of(), List.of(), List.of(fault));
    }
}
