package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.PlanPupil;
import org.junit.jupiter.api.Test;

/** A plan of 60 classes in halves, 1 500 pupils and 2 640 lessons: what a large school checks at each step. */
class LargeSchoolTest {

    private static final int CLASSES = 60;
    private static final int PUPILS = 25;

    @Test
    void allConflictsOfALargeSchoolAreFound() {
        Company company = new Company(groups(), pupils());
        List<PlanPiece> plan = plan();
        assertEquals(2640, plan.size());
        assertEquals(List.of(), new Conflicts(company, BellHours.NONE, plan).all());
        plan.add(plan.get(0).as(900_000).by(null, null));
        assertEquals(1, new Conflicts(company, BellHours.NONE, plan).all().size());
    }

    private static List<PlanGroup> groups() {
        List<PlanGroup> groups = new ArrayList<>();
        for (long c = 1; c <= CLASSES; c++) {
            groups.add(new PlanGroup(c, "К" + c, "CLASS", 5, List.of()));
            groups.add(new PlanGroup(100 + c, "К" + c + "-1", "SUBGROUP", 5, List.of(c)));
            groups.add(new PlanGroup(200 + c, "К" + c + "-2", "SUBGROUP", 5, List.of(c)));
        }
        return groups;
    }

    private static List<PlanPupil> pupils() {
        List<PlanPupil> pupils = new ArrayList<>();
        for (long c = 1; c <= CLASSES; c++) {
            for (int i = 0; i < PUPILS; i++) {
                long person = c * 1000 + i;
                pupils.add(new PlanPupil(c, person, "Ученик " + person));
                pupils.add(new PlanPupil(c + (i % 2 == 0 ? 100 : 200), person, "Ученик " + person));
            }
        }
        return pupils;
    }

    /** Six days of six lessons; two a day in halves on Monday to Thursday. */
    private static List<PlanPiece> plan() {
        List<PlanPiece> plan = new ArrayList<>();
        long id = 0;
        for (long c = 1; c <= CLASSES; c++) {
            for (int day = 1; day <= 6; day++) {
                for (int number = 1; number <= 6; number++) {
                    boolean halves = number <= 2 && day <= 4;
                    for (int half = halves ? 1 : 0; half <= (halves ? 2 : 0); half++) {
                        plan.add(new PlanPiece(
                                ++id,
                                half * 100L + c,
                                1,
                                half * 1000L + c,
                                null,
                                half * 1000L + c,
                                day,
                                number,
                                1,
                                1,
                                null,
                                null));
                    }
                }
            }
        }
        return plan;
    }
}
