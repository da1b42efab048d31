package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.school.Fault;

/**
 * What a file would make.
 *
 * @param unknown names to be matched first
 * @param names   what they may be matched with
 * @param lessons how many lessons the draft would have
 * @param added   of them, how many are not in force today
 * @param gone    how many of those in force it does not have
 * @param moved   how many are at another time
 * @param changed how many have another teacher or room
 */
public record PlanLook(
        List<Fault> faults,
        List<UnknownName> unknown,
        PlanNames names,
        int lessons,
        int added,
        int gone,
        int moved,
        int changed) {}
