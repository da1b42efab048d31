package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.model.PlanThings;
import org.junit.jupiter.api.Test;

class PlanWishTest {

    private static final String MARIA = "Петрова Мария Ильинична";

    @Test
    void namesBecomeTheSchoolsOwnPeopleAndClasses() {
        inSchool((story, wish) -> {
            String json = wish.json(List.of(placed(List.of("5А"), "Математика", List.of(MARIA))));
            assertEquals(List.of(), wish.faults());
            assertTrue(json.contains("\"edu_group\":" + CLASS) && json.contains("\"teacher\":" + TEACHER), json);
        });
    }

    @Test
    void aNameIsTheSameInAnyCaseAndWithAnyBlanks() {
        inSchool((story, wish) -> {
            wish.json(List.of(placed(List.of("5А"), "Математика", List.of("ПЕТРОВА  Мария ильинична "))));
            assertEquals(List.of(), wish.faults());
        });
    }

    @Test
    void whoeverIsUnknownIsToldByTheFilesLine() {
        inSchool((story, wish) -> {
            wish.json(List.of(placed(List.of("5А", "7Я"), "Математика", List.of("Никто Никита"))));
            assertEquals(
                    List.of("t.fet:12 Students group [7Я]", "t.fet:12 Teacher teacher [Никто Никита]"), told(wish));
        });
    }

    @Test
    void aLessonOfNobodyOrOfNothingIsAFault() {
        inSchool((story, wish) -> {
            wish.json(List.of(placed(List.of(), "", List.of())));
            assertEquals(List.of("t.fet:12 Students noGroup []", "t.fet:12 Subject subject []"), told(wish));
        });
    }

    @Test
    void aNewSubjectIsNotMadeForAFileWithFaults() {
        inSchool((story, wish) -> {
            wish.json(List.of(placed(List.of("7Я"), "Астрономия", List.of())));
            assertEquals(0, story.count("school.subject WHERE school = ?1 AND name = 'Астрономия'", SCHOOL));
        });
    }

    @Test
    void twoClassesTogetherAreOneStream() {
        inSchool((story, wish) -> {
            wish.json(List.of(
                    placed(List.of("5А", "1А"), "Музыка", List.of(MARIA)),
                    placed(List.of("1А", "5А"), "Музыка", List.of(MARIA))));
            assertEquals(1, story.count("school.edu_group WHERE school = ?1 AND name = '1А+5А'", SCHOOL));
        });
    }

    private static Placed placed(List<String> sets, String subject, List<String> teachers) {
        return new Placed(12, 1, 1, sets, subject, teachers, "");
    }

    private static List<String> told(PlanWish wish) {
        return wish.faults().stream()
                .map(f -> f.file() + ":" + f.row() + " " + f.column() + " "
                        + f.key().replace("timetable.import.", "") + " "
                        + f.args().stream().filter(a -> !a.isEmpty()).toList())
                .toList();
    }

    private static void inSchool(BiConsumer<SchoolStory, PlanWish> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                    + "VALUES (700900, 700110, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)");
            test.accept(story, new PlanWish("t.fet", new PlanThings(em), SCHOOL, YEAR));
        });
    }
}
