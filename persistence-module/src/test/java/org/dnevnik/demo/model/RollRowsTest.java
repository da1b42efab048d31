package org.dnevnik.demo.model;

import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.reports.view.RollChange;
import org.dnevnik.reports.view.RollChangesQuery;
import org.dnevnik.reports.view.RollClass;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class RollRowsTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);

    @Test
    void somebodyComesSomebodyChangesTheClassAndSomebodyLeaves() {
        rolledBack(em -> {
            school(em);
            new RollRows(em).give(SCHOOL, YEAR, TODAY);
            assertEquals(
                    List.of(
                            "Я true ENROLLED",
                            "А false CLASS_CHANGED",
                            "А true CLASS_CHANGED",
                            "Э false SCHOOL_CHANGED"),
                    new RollChangesQuery(em)
                            .changes(SCHOOL, YEAR, STARTS, TODAY).stream()
                                    .filter(c -> !c.kind().isEmpty())
                                    .map(RollRowsTest::said)
                                    .toList());
            assertEquals(List.of(1, 1, 0), after(em));
        });
    }

    @Test
    void whatLiesAheadHasNotHappened() {
        rolledBack(em -> {
            SchoolStory story = school(em);
            new RollRows(em).give(SCHOOL, YEAR, LocalDate.of(2026, 10, 4));
            assertEquals(0, story.count("school.movement"));
            new RollRows(em).give(SCHOOL, YEAR, LocalDate.of(2026, 10, 5));
            assertEquals(1, story.count("school.movement"));
        });
    }

    private static String said(RollChange c) {
        return c.name().substring(0, 1) + " " + c.came() + " " + c.kind();
    }

    /** Pupils of the first grades and of the eighth one today. */
    private static List<Integer> after(EntityManager em) {
        return new RollChangesQuery(em)
                .classes(SCHOOL, YEAR, STARTS, TODAY).stream()
                        .filter(c -> c.parallel() != 5)
                        .map(RollClass::after)
                        .toList();
    }

    private static SchoolStory school(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.sql("INSERT INTO school.edu_group VALUES (700014, 700001, 2026, 'CLASS', '1Б', 1, null, null, null, 1), "
                + "(700015, 700001, 2026, 'CLASS', '8А', 8, null, null, null, 1)");
        story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                + "VALUES (700900, 700111, 700001, 'ADMINISTRATOR', 'секретарь', '2026-09-01', 1)");
        story.person(700_120, "Яковлев", "Ян");
        story.person(700_121, "Эпов", "Эрик");
        story.person(700_122, "Аникин", "Антон");
        story.enrol(700_120, 700_014, "2026-09-01", null);
        story.enrol(700_121, 700_015, "2026-09-01", null);
        story.enrol(700_122, 700_014, "2026-09-01", null);
        return story;
    }
}
