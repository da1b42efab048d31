package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.timetable.ChangesScene.HEAD;
import static org.dnevnik.timetable.ChangesScene.order;
import static org.dnevnik.timetable.ChangesScene.played;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.view.JointLesson;
import org.junit.jupiter.api.Test;

/** Groups that are taught together on one day. */
class JointLessonsTest {

    @Test
    void twoGroupsAreTaughtTogetherByOneTeacher() {
        played(scene -> {
            long mine = scene.story.lesson(HALF, MATHS, "2026-11-30", 1, TEACHER, null);
            long other = scene.story.lesson(FIRST_GRADE, MATHS, "2026-11-30", 1, CO_TEACHER, null);
            scene.story.sql(
                    "INSERT INTO school.place (id, school, name, capacity, version) VALUES (700040, 700001, '12', 30, 1)");
            scene.story.sql("UPDATE timetable.lesson SET place = 700040 WHERE id = ?1", other);
            scene.changes.merge(HEAD, order(mine, 0, other));
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND teacher = 700112 AND place = 700040", mine));
            assertEquals(
                    TimetableRefusal.LESSON_JOINED,
                    assertThrows(Refusal.class, () -> scene.changes.cancel(HEAD, order(other, 0, 0)))
                            .reason());
            scene.changes.takeBack(HEAD, scene.substitution(mine));
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND teacher = 700110 AND place IS NULL", mine));
        });
    }

    @Test
    void lessonsAreHeldTogetherByTheClockAndNotByTheirNumbers() {
        played(scene -> {
            scene.story.sql("INSERT INTO timetable.bell_set (id, school, name, weekdays, parallels) VALUES "
                    + "(700060, 700001, 'Первая смена', 127, 32), (700061, 700001, 'Вторая смена', 127, 2)");
            scene.story.sql("INSERT INTO timetable.bell_time (bell_set, number, starts, ends) VALUES "
                    + "(700060, 1, '08:30', '09:10'), (700060, 6, '13:00', '13:40'), "
                    + "(700061, 1, '13:00', '13:35'), (700061, 6, '17:10', '17:45')");
            long sixth = scene.story.lesson("2026-11-30", 6);
            long firstOfSecondShift = scene.story.lesson(FIRST_GRADE, MATHS, "2026-11-30", 1, CO_TEACHER, null);
            long sixthOfSecondShift = scene.story.lesson(FIRST_GRADE, MATHS, "2026-11-30", 6, CO_TEACHER, null);
            assertEquals(
                    List.of(firstOfSecondShift),
                    scene.changes.proposals(HEAD, sixth, YEAR).joint().stream()
                            .map(JointLesson::with)
                            .toList());
            assertEquals(
                    TimetableRefusal.NOT_JOINT,
                    assertThrows(Refusal.class, () -> scene.changes.merge(HEAD, order(sixth, 0, sixthOfSecondShift)))
                            .reason());
            scene.changes.merge(HEAD, order(sixth, 0, firstOfSecondShift));
            assertEquals(1, scene.teacherOf(sixth));
        });
    }

    @Test
    void aRoomTooSmallForBothStopsThem() {
        played(scene -> {
            long mine = scene.story.lesson("2026-11-30", 1);
            long other = scene.story.lesson(FIRST_GRADE, MATHS, "2026-11-30", 1, CO_TEACHER, null);
            scene.story.enrol(CO_TEACHER, FIRST_GRADE, "2026-09-01", null);
            scene.story.sql(
                    "INSERT INTO school.place (id, school, name, capacity, version) VALUES (700040, 700001, '12', 1, 1)");
            scene.story.sql("UPDATE timetable.lesson SET place = 700040 WHERE id = ?1", other);
            assertEquals(
                    TimetableRefusal.TOO_FEW_SEATS,
                    assertThrows(Refusal.class, () -> scene.changes.merge(HEAD, order(mine, 0, other)))
                            .reason());
        });
    }
}
