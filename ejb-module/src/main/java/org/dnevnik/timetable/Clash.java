package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.PlanPiece;

/**
 * Why two lessons cannot be held together.
 *
 * @param who    the teacher or the room; 0 for pupils
 * @param pupils names of some of the pupils that both need
 * @param count  how many pupils both need
 */
public record Clash(Kind kind, PlanPiece lesson, PlanPiece with, long who, List<String> pupils, int count) {

    /** What both lessons need. */
    public enum Kind {
        TEACHER,
        PLACE,
        PUPILS
    }
}
