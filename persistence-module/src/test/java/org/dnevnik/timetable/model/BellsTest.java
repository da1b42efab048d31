package org.dnevnik.timetable.model;

import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.view.BellQuery;
import org.junit.jupiter.api.Test;

class BellsTest {

    private static final String FIRST = "[{\"number\": 1, \"starts\": \"08:30\", \"ends\": \"09:15\"}]";
    private static final String SHORT = "[{\"number\": 1, \"starts\": \"08:30\", \"ends\": \"09:00\"}]";
    private static final int SATURDAY = 1 << 5;
    private static final int FIFTH = 1 << 5;

    @Test
    void anotherTableRingsOnItsDaysAndForItsGradesAlone() {
        rolledBack(em -> {
            new SchoolStory(em);
            Bells bells = new Bells(em);
            bells.ring(SCHOOL, FIRST);
            bells.make(SCHOOL, "Короткая суббота", SATURDAY, FIFTH, SHORT);
            assertEquals("09:15:00", end(em, "2026-11-27", 5, 1));
            assertEquals("09:00:00", end(em, "2026-11-28", 5, 1));
            assertEquals("09:15:00", end(em, "2026-11-28", 6, 1));
        });
    }

    @Test
    void aLessonThatAShorterTableDoesNotHaveHasNoBell() {
        rolledBack(em -> {
            new SchoolStory(em);
            Bells bells = new Bells(em);
            bells.ring(SCHOOL, FIRST.replace("1,", "2,"));
            bells.make(SCHOOL, "Короткая суббота", SATURDAY, FIFTH, SHORT);
            assertEquals("", end(em, "2026-11-28", 5, 2));
        });
    }

    @Test
    void aShortDayOfTheCalendarRingsByTheTableForShortDaysAndAWorkedDayByItsWeekday() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "INSERT INTO school.special_day VALUES (700001, 2026, '2026-11-26', 'SHORT', null, 'Сокращённый'), "
                            + "(700001, 2026, '2026-11-24', 'WORKED', 6, 'За субботу')");
            Bells bells = new Bells(em);
            bells.ring(SCHOOL, FIRST);
            assertEquals("09:15:00", end(em, "2026-11-26", 5, 1), "nothing is said of short days");
            bells.make(SCHOOL, "Суббота", SATURDAY, FIFTH, SHORT.replace("09:00", "08:50"));
            bells.make(SCHOOL, "Сокращённые уроки", 1 << 7, FIFTH, SHORT);
            assertEquals("09:00:00", end(em, "2026-11-26", 5, 1));
            assertEquals("09:15:00", end(em, "2026-11-26", 6, 1), "another grade");
            assertEquals("09:15:00", end(em, "2026-11-25", 5, 1), "a day like others");
            assertEquals("08:50:00", end(em, "2026-11-24", 5, 1));
        });
    }

    @Test
    void aTableIsChangedWholeAndGoesWhole() {
        rolledBack(em -> {
            new SchoolStory(em);
            Bells bells = new Bells(em);
            bells.make(SCHOOL, "Вторая смена", SATURDAY, FIFTH, FIRST);
            long id = new BellQuery(em).tables(SCHOOL).get(1).id();
            bells.change(SCHOOL, id, "Суббота", SATURDAY, FIFTH, SHORT);
            assertEquals("Суббота", new BellQuery(em).tables(SCHOOL).get(1).name());
            assertEquals(1, new BellQuery(em).tables(SCHOOL).get(1).times().size());
            bells.drop(SCHOOL, id);
            assertEquals(1, new BellQuery(em).tables(SCHOOL).size(), "the main one alone");
        });
    }

    private static String end(EntityManager em, String date, int parallel, int number) {
        List<?> found = em.createNativeQuery(
                        "SELECT CAST(ends AS text) FROM timetable.bell_at(?1, CAST(?2 AS date), CAST(?3 AS smallint), CAST(?4 AS smallint))")
                .setParameter(1, SCHOOL)
                .setParameter(2, date)
                .setParameter(3, parallel)
                .setParameter(4, number)
                .getResultList();
        return found.isEmpty() ? "" : String.valueOf(found.get(0));
    }
}
