package org.dnevnik.timetable;

import static org.dnevnik.timetable.PlanStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dnevnik.timetable.view.PlanPiece;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {

    private static final PlanPiece MONDAY = lesson(1, FIVE_A, IVANOVA, ROOM_12, 1, 1);

    @Test
    void theSameLessonsOfTwoPlansAreNoDifferenceWhateverTheirKeys() {
        assertEquals(List.of(), kinds(List.of(MONDAY, MONDAY.as(2)), List.of(MONDAY.as(8), MONDAY.as(9))));
    }

    @Test
    void aLessonAtAnotherTimeHasMoved() {
        assertEquals(
                List.of("MOVED"), kinds(List.of(MONDAY), List.of(MONDAY.at(2, 3).as(9))));
    }

    @Test
    void aLessonWithAnotherTeacherHasChanged() {
        assertEquals(List.of("CHANGED"), kinds(List.of(MONDAY), List.of(MONDAY.by(PETROV, ROOM_12))));
    }

    @Test
    void lessonsComeAndGo() {
        assertEquals(List.of("ADDED"), kinds(List.of(MONDAY), List.of(MONDAY.as(2), MONDAY)));
        assertEquals(List.of("GONE"), kinds(List.of(MONDAY, MONDAY.as(2)), List.of(MONDAY)));
        assertEquals(List.of("ADDED", "GONE"), kinds(List.of(MONDAY), List.of(lesson(3, FIVE_B, IVANOVA, null, 1, 1))));
    }

    private static List<String> kinds(List<PlanPiece> before, List<PlanPiece> after) {
        return PlanDifference.between(before, after).stream()
                .map(PlanDifference.Line::kind)
                .toList();
    }
}
