package org.dnevnik.timetable.model;

import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.view.PlanNorm;
import org.dnevnik.timetable.view.PlanQuery;
import org.junit.jupiter.api.Test;

class SchoolNormsTest {

    @Test
    void aSchoolsNormGoesBeforeTheRegionsUntilItIsForgotten() {
        rolledBack(em -> {
            new SchoolStory(em);
            SchoolNorms norms = new SchoolNorms(em);
            PlanQuery query = new PlanQuery(em);
            List<PlanNorm> regions = query.norms(SCHOOL);
            assertEquals(11, regions.size());
            norms.keep(SCHOOL, 5, 5, 25, 30, 2, false);
            assertEquals(
                    new PlanNorm(5, 5, 25, 30, 2, false), query.norms(SCHOOL).get(4));
            norms.forget(SCHOOL);
            assertEquals(regions, query.norms(SCHOOL));
        });
    }
}
