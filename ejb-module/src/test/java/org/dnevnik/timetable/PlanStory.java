package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.PlanPupil;
import org.jspecify.annotations.Nullable;

/** Two classes of the fifth grade; 5А learns English in halves, and both classes send somebody to one choir. */
final class PlanStory {

    static final long FIVE_A = 1;
    static final long FIVE_B = 2;
    static final long HALF_ONE = 11;
    static final long HALF_TWO = 12;
    static final long CHOIR = 20;
    static final long FIRST_GRADE = 30;
    static final long IVANOVA = 100;
    static final long PETROV = 101;
    static final long ROOM_12 = 200;

    static final List<PlanGroup> GROUPS = List.of(
            new PlanGroup(FIVE_A, "5А", "CLASS", 5, List.of()),
            new PlanGroup(FIVE_B, "5Б", "CLASS", 5, List.of()),
            new PlanGroup(HALF_ONE, "5А-1", "SUBGROUP", 5, List.of(FIVE_A)),
            new PlanGroup(HALF_TWO, "5А-2", "SUBGROUP", 5, List.of(FIVE_A)),
            new PlanGroup(CHOIR, "Хор", "STREAM", 5, List.of(FIVE_A, FIVE_B)),
            new PlanGroup(FIRST_GRADE, "1А", "CLASS", 1, List.of()));

    private PlanStory() {}

    static List<PlanPupil> pupils() {
        List<PlanPupil> pupils = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            boolean first = i <= 10;
            pupils.add(new PlanPupil(first ? FIVE_A : FIVE_B, i, "Ученик " + i));
            if (first) {
                pupils.add(new PlanPupil(i <= 5 ? HALF_ONE : HALF_TWO, i, "Ученик " + i));
            }
        }
        pupils.add(new PlanPupil(CHOIR, 1, "Ученик 1"));
        pupils.add(new PlanPupil(CHOIR, 15, "Ученик 15"));
        return pupils;
    }

    static PlanPiece lesson(
            long id, long group, @Nullable Long teacher, @Nullable Long place, int weekday, int number) {
        return new PlanPiece(id, group, 7, teacher, null, place, weekday, number, 1, 1, null, null);
    }
}
