package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreePlace;
import org.dnevnik.timetable.view.PlanGroup;

/**
 * The lessons of a closed room, or of a class that does not come, with what could be done about each.
 *
 * @param name   of the room or class; empty while none is chosen
 * @param places rooms to choose from
 * @param groups classes and groups to choose from
 */
public record ClosurePlan(
        AskClosure asked,
        String schoolName,
        String name,
        List<FreePlace> places,
        List<PlanGroup> groups,
        List<Line> lines) {

    public ClosurePlan {
        places = List.copyOf(places);
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /**
     * A lesson.
     *
     * @param places free at its time, the best first; none for a class
     * @param chosen the room that is proposed; 0 for none
     * @param bound  whether it cannot be cancelled, for the journal tells of it
     */
    public record Line(DayLesson lesson, List<FreePlace> places, long chosen, boolean bound) {}
}
