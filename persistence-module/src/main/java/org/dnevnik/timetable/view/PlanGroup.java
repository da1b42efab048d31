package org.dnevnik.timetable.view;

import java.util.List;

/**
 * A class, subgroup or stream that has lessons.
 *
 * @param kind    CLASS, SUBGROUP, STREAM
 * @param parents the classes it is of; empty for a class
 */
public record PlanGroup(long id, String name, String kind, int parallel, List<Long> parents) {

    public boolean isClass() {
        return kind.equals("CLASS");
    }
}
