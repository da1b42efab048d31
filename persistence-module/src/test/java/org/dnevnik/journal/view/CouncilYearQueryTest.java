package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class CouncilYearQueryTest {

    @Test
    void whoStaysIsNamedAndTheOthersAreCounted() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(700_160, "Громова", "Вера");
            story.enrol(700_160, CLASS, "2026-09-01", null);
            story.person(700_161, "Дымов", "Глеб");
            story.enrol(700_161, CLASS, "2026-09-01", null);
            decided(story, 1, ANNA, "TRANSFER", "REPEAT");
            decided(story, 2, 700_160, "TRANSFER", "NEXT");
            decided(story, 3, BORIS, "TRANSFER", "REPEAT"); // has left the class since
            CouncilYear year = new CouncilYearQuery(em).of(SCHOOL, YEAR, TODAY);
            assertEquals(1, year.lines().size());
            CouncilLine anna = year.lines().get(0);
            assertEquals("Иванова Анна", anna.name());
            assertEquals("5А", anna.groupName());
            assertEquals(CouncilDecision.REPEAT, anna.decision());
            assertEquals(1, year.transferred());
            assertEquals(1, year.undecided(), "of Gleb nothing is decided");
            assertFalse(new CouncilYearQuery(em).of(OTHER_SCHOOL, YEAR, TODAY).begun());
        });
    }

    private static void decided(SchoolStory story, int id, long pupil, String matter, String decision) {
        story.sql(
                "INSERT INTO journal.council_decision VALUES (?1, 700001, ?2, ?3, ?4, ?5, '17', '2026-11-20', 700111, now())",
                700_900L + id,
                CLASS,
                pupil,
                matter,
                decision);
    }
}
