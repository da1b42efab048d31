package org.dnevnik.timetable;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.timetable.model.PlannedLessons;
import org.dnevnik.timetable.view.PlanHead;

/**
 * What a plan put in force changes, and for whom.
 *
 * @param clashes how many conflicts it still has
 * @param waiting how many lessons are not placed and will not be held
 */
public record PlanEffect(PlanHead head, LocalDate from, int clashes, int waiting, List<Line> lines) {

    /**
     * For a group, a teacher or a room.
     *
     * @param kind    G, T, P
     * @param changed lessons that get another teacher or room
     * @param kept    lessons the plan has forgotten, and that stay for what they carry
     */
    public record Line(String kind, String name, int added, int gone, int changed, int kept, int same) {

        static Line of(PlannedLessons.Effect e) {
            return new Line(e.kind(), e.name(), e.added(), e.gone(), e.changed(), e.kept(), e.same());
        }
    }

    /** The lines of a kind that change at all: G for groups, T for teachers, P for rooms. */
    public List<Line> concerned(String kind) {
        return lines.stream()
                .filter(l -> l.kind().equals(kind) && l.added() + l.gone() + l.changed() + l.kept() > 0)
                .toList();
    }
}
