package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.timetable.ChangesScene.HEAD;
import static org.dnevnik.timetable.ChangesScene.MONDAY;
import static org.dnevnik.timetable.ChangesScene.caller;
import static org.dnevnik.timetable.ChangesScene.played;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.junit.jupiter.api.Test;

/** A room that is closed, a class that does not come. */
class ClosureServiceTest {

    @Test
    void aClosedRoomIsEmptiedWithOneConfirmationAndOneWayBack() {
        played(scene -> {
            scene.story.sql("INSERT INTO school.place (id, school, name, capacity, version) VALUES "
                    + "(700040, 700001, '12', 30, 1), (700041, 700001, '13', 25, 1), (700042, 700001, '14', NULL, 1)");
            long monday = scene.story.lesson("2026-11-30", 1);
            long tuesday = scene.story.lesson(CLASS, RUSSIAN, "2026-12-01", 4, CO_TEACHER, null);
            long other = scene.story.lesson(FIRST_GRADE, MATHS, "2026-11-30", 1, CLASS_TEACHER, null);
            scene.story.sql("UPDATE timetable.lesson SET place = 700040 WHERE id IN (?1, ?2)", monday, tuesday);
            scene.story.sql("UPDATE timetable.lesson SET place = 700041 WHERE id = ?1", other);
            AskClosure room = new AskClosure(SCHOOL, 700_040, 0, MONDAY, MONDAY.plusDays(4));
            assertEquals(
                    List.of(monday + " in 700042", tuesday + " in 700042"),
                    scene.closures.look(HEAD, room).lines().stream()
                            .map(l -> l.lesson().id() + " in " + l.chosen())
                            .toList());
            assertThrows(
                    Refusal.class, () -> scene.closures.arrange(HEAD, elsewhere(room, monday, 700_041)), "13 is taken");
            ArrangeClosure order = new ArrangeClosure(
                    room,
                    "ремонт",
                    List.of(new ArrangeClosure.Step(monday, 700_042), new ArrangeClosure.Step(tuesday, 700_041)));
            long bundle = scene.closures.arrange(HEAD, order);
            assertEquals(0, scene.story.count("timetable.lesson WHERE place = 700040"));
            assertEquals(List.of(), scene.closures.look(HEAD, room).lines());
            scene.absences.takeBack(HEAD, SCHOOL, bundle);
            assertEquals(2, scene.story.count("timetable.lesson WHERE place = 700040"));
        });
    }

    @Test
    void aClassThatDoesNotComeLosesItsLessonsAndThoseOfItsSubgroupsAlone() {
        played(scene -> {
            long whole = scene.story.lesson("2026-11-30", 1);
            long half = scene.story.lesson(HALF, MATHS, "2026-11-30", 2, TEACHER, null);
            long other = scene.story.lesson(FIRST_GRADE, MATHS, "2026-11-30", 3, CO_TEACHER, null);
            AskClosure away = new AskClosure(SCHOOL, 0, CLASS, MONDAY, MONDAY);
            assertEquals(
                    List.of(whole, half),
                    scene.closures.look(HEAD, away).lines().stream()
                            .map(l -> l.lesson().id())
                            .toList());
            assertThrows(Refusal.class, () -> scene.closures.arrange(HEAD, elsewhere(away, other, 0)));
            long told = scene.story.lesson("2026-11-30", 5);
            scene.story.attendance(told, ANNA, "ABSENT");
            assertEquals(
                    List.of(told),
                    scene.closures.look(HEAD, new AskClosure(0, 0, CLASS, MONDAY, MONDAY)).lines().stream()
                            .filter(ClosurePlan.Line::bound)
                            .map(l -> l.lesson().id())
                            .toList(),
                    "the journal tells of it; without a school it is the own one");
            scene.closures.arrange(
                    HEAD,
                    new ArrangeClosure(
                            away,
                            "карантин",
                            List.of(new ArrangeClosure.Step(whole, 0), new ArrangeClosure.Step(half, 0))));
            assertEquals(1, scene.story.count("timetable.lesson WHERE id IN (?1, ?2, ?3)", whole, half, other));
            assertTrue(scene.told().contains("LESSON " + ANNA), "families are told");
            AskClosure foreign = new AskClosure(SCHOOL, 1, 0, MONDAY, MONDAY);
            assertThrows(NotFound.class, () -> scene.closures.look(HEAD, foreign));
            assertThrows(NotFound.class, () -> scene.closures.look(caller(TEACHER, Role.TEACHER), away));
        });
    }

    private static ArrangeClosure elsewhere(AskClosure closure, long lesson, long place) {
        return new ArrangeClosure(closure, "", List.of(new ArrangeClosure.Step(lesson, place)));
    }
}
