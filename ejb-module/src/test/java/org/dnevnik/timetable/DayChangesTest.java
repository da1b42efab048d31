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
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.ArrangeAbsence.Act;
import org.dnevnik.timetable.ArrangeAbsence.Step;
import org.dnevnik.timetable.view.JointLesson;
import org.junit.jupiter.api.Test;

/** Changes of days over a small school: 5А learns mathematics with Петрова, the others stand in. */
class DayChangesTest {

    private static final Caller HEAD = caller(CLASS_TEACHER, Role.HEAD);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final AskAbsence WEEK = new AskAbsence(SCHOOL, TEACHER, MONDAY, MONDAY.plusDays(4));

    private final List<Notice> told = new ArrayList<>();

    private final class Scene {
        final SchoolStory story;
        final SubstitutionService changes;
        final AbsenceService absences;
        final ClosureService closures;

        Scene(EntityManager em) {
            story = new SchoolStory(em);
            Notices notices = new Notices() {
                @Override
                public void add(Notice notice) {
                    told.add(notice);
                }
            };
            SchoolClock clock = new SchoolClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
            changes = new SubstitutionService(em, clock, notices);
            absences = new AbsenceService(em, notices);
            closures = new ClosureService(em, notices);
            for (long teacher : new long[] {TEACHER, CO_TEACHER, CLASS_TEACHER}) {
                story.sql(
                        "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (?1, ?1, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)",
                        teacher);
            }
            story.sql(
                    "INSERT INTO timetable.plan_entry (id, school, year, starts, ends, weekday, number, edu_group, subject, teacher) "
                            + "VALUES (1, 700001, 2026, '2026-09-01', '2026-11-01', 2, 2, 700010, 700020, 700112)");
        }

        long teacherOf(long lesson) {
            return story.count("timetable.lesson WHERE id = ?1 AND teacher = 700112", lesson);
        }

        long substitution(long lesson) {
            return ((Number) story.em()
                            .createNativeQuery("SELECT id FROM timetable.substitution WHERE lesson_key = ?1")
                            .setParameter(1, lesson)
                            .getSingleResult())
                    .longValue();
        }
    }

    private void played(Consumer<Scene> test) {
        rolledBack(em -> test.accept(new Scene(em)));
    }

    private static Caller caller(long person, Role role) {
        return new Caller(1, person, List.of(new Caller.Position(role, SCHOOL)), "127.0.0.1");
    }

    private static ChangeLesson order(long lesson, long teacher, long other) {
        return new ChangeLesson(lesson, YEAR, teacher, false, 0, null, 0, other, "болезнь");
    }

    private List<String> told() {
        List<String> all =
                told.stream().map(n -> n.kind() + " " + n.pupil()).sorted().toList();
        told.clear();
        return all;
    }

    @Test
    void allConcernedAreToldOnceOfAChangeAndAgainWhenItIsTakenBack() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-30", 1);
            scene.changes.replace(HEAD, order(lesson, CO_TEACHER, 0));
            List<String> concerned =
                    List.of("LESSON " + ANNA, "TEACHER_LESSON " + TEACHER, "TEACHER_LESSON " + CO_TEACHER);
            assertEquals(concerned, told());
            scene.changes.takeBack(HEAD, scene.substitution(lesson));
            assertEquals(
                    concerned.stream()
                            .map(c -> c.replace("LESSON ", "LESSON_BACK "))
                            .toList(),
                    told());
            assertEquals(0, scene.teacherOf(lesson));
        });
    }

    @Test
    void aWeekOfIllnessIsArrangedAtOnceAndTakenBackAtOnce() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-30", 1);
            long second = scene.story.lesson("2026-12-02", 2);
            long third = scene.story.lesson("2026-12-04", 3);
            scene.story.lesson("2026-12-07", 1);
            AbsencePlan plan = scene.absences.look(HEAD, WEEK);
            assertEquals(
                    List.of(first, second, third),
                    plan.lines().stream().map(l -> l.lesson().id()).toList());
            assertEquals(
                    List.of(CO_TEACHER, CO_TEACHER, CO_TEACHER),
                    plan.lines().stream().map(AbsencePlan.Line::chosen).toList());
            long bundle = scene.absences.arrange(
                    HEAD,
                    new ArrangeAbsence(
                            WEEK,
                            "болезнь",
                            List.of(
                                    new Step(first, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(second, YEAR, Act.CANCEL, 0))));
            assertEquals(5, told().size(), "three hear of the substitution, two of the cancelled lesson");
            assertEquals(1, scene.absences.look(HEAD, WEEK).lines().size());
            scene.absences.takeBack(HEAD, SCHOOL, bundle);
            assertEquals(3, scene.absences.look(HEAD, WEEK).lines().size());
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND version = 3", second),
                    "the cancelled lesson is the same one");
        });
    }

    @Test
    void twoWeeksOfIllnessAreToldOnceALessonWhereTheSameTeacherStandsIn() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-30", 1);
            long second = scene.story.lesson("2026-12-02", 1);
            long third = scene.story.lesson("2026-12-07", 1);
            long fourth = scene.story.lesson("2026-12-09", 1);
            AskAbsence weeks = new AskAbsence(SCHOOL, TEACHER, MONDAY, MONDAY.plusDays(11));
            scene.absences.arrange(
                    HEAD,
                    new ArrangeAbsence(
                            weeks,
                            "болезнь",
                            List.of(
                                    new Step(third, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(first, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(second, YEAR, Act.REPLACE, CO_TEACHER),
                                    new Step(fourth, YEAR, Act.CANCEL, 0))));
            assertEquals(
                    List.of("LESSON 2026-12-02 1", "LESSON 2026-12-09 1", "LESSONS 2026-11-30 2"),
                    told.stream()
                            .filter(n -> n.pupil() == ANNA)
                            .map(n -> n.kind() + " " + n.facts().get("date") + " "
                                    + n.facts().getOrDefault("weeks", "1"))
                            .sorted()
                            .toList());
        });
    }

    @Test
    void oneThatCannotBeDoneIsRefusedAndThereforeAllOfThem() {
        played(scene -> {
            long first = scene.story.lesson("2026-11-30", 1);
            scene.story.lesson(FIRST_GRADE, RUSSIAN, "2026-11-30", 1, CO_TEACHER, null);
            ArrangeAbsence order =
                    new ArrangeAbsence(WEEK, "", List.of(new Step(first, YEAR, Act.REPLACE, CO_TEACHER)));
            assertEquals(
                    TimetableRefusal.NOT_FREE,
                    assertThrows(Refusal.class, () -> scene.absences.arrange(HEAD, order))
                            .reason());
            AskAbsence tooLong = new AskAbsence(SCHOOL, TEACHER, MONDAY, MONDAY.plusDays(31));
            assertThrows(Refusal.class, () -> scene.absences.look(HEAD, tooLong));
            assertThrows(NotFound.class, () -> scene.absences.look(caller(TEACHER, Role.TEACHER), WEEK));
        });
    }

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

    private static ArrangeClosure elsewhere(AskClosure closure, long lesson, long place) {
        return new ArrangeClosure(closure, "", List.of(new ArrangeClosure.Step(lesson, place)));
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
            assertTrue(told().contains("LESSON " + ANNA), "families are told");
            AskClosure foreign = new AskClosure(SCHOOL, 1, 0, MONDAY, MONDAY);
            assertThrows(NotFound.class, () -> scene.closures.look(HEAD, foreign));
            assertThrows(NotFound.class, () -> scene.closures.look(caller(TEACHER, Role.TEACHER), away));
        });
    }

    @Test
    void twoLessonsChangePlacesAndGoBackTogether() {
        played(scene -> {
            long maths = scene.story.lesson("2026-11-30", 1);
            long russian = scene.story.lesson(CLASS, RUSSIAN, "2026-12-01", 4, CO_TEACHER, null);
            scene.changes.swap(HEAD, order(maths, 0, russian));
            assertEquals(4, told().size(), "Anna and a teacher, twice");
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND date = '2026-12-01' AND number = 4", maths));
            assertEquals(
                    1,
                    scene.story.count(
                            "timetable.lesson WHERE id = ?1 AND date = '2026-11-30' AND number = 1", russian));
            scene.changes.takeBack(HEAD, scene.substitution(russian));
            assertEquals(
                    1,
                    scene.story.count("timetable.lesson WHERE id = ?1 AND date = '2026-11-30' AND number = 1", maths));
            assertEquals(0, scene.story.count("timetable.substitution WHERE school = 700001"));
        });
    }

    @Test
    void whoeverIsInTheWayOfASwapStopsIt() {
        played(scene -> {
            long maths = scene.story.lesson("2026-11-30", 1);
            long russian = scene.story.lesson(CLASS, RUSSIAN, "2026-12-01", 4, CO_TEACHER, null);
            scene.story.lesson(FIRST_GRADE, MATHS, "2026-12-01", 4, TEACHER, null);
            assertEquals(
                    TimetableRefusal.LESSON_IN_THE_WAY,
                    assertThrows(Refusal.class, () -> scene.changes.swap(HEAD, order(maths, 0, russian)))
                            .reason());
        });
    }

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

    @Test
    void whoHelpsIsReplacedOrTheOtherTeacherIsAlone() {
        played(scene -> {
            long lesson = scene.story.lesson(CLASS, MATHS, "2026-11-30", 1, CO_TEACHER, TEACHER);
            scene.absences.arrange(HEAD, new ArrangeAbsence(WEEK, "", List.of(new Step(lesson, YEAR, Act.ALONE, 0))));
            assertEquals(
                    1,
                    scene.story.count(
                            "timetable.lesson WHERE id = ?1 AND teacher = 700112 AND co_teacher IS NULL", lesson));
            scene.changes.takeBack(HEAD, scene.substitution(lesson));
            scene.changes.replace(HEAD, new ChangeLesson(lesson, YEAR, CLASS_TEACHER, true, 0, null, 0, 0, ""));
            assertEquals(
                    1,
                    scene.story.count(
                            "timetable.lesson WHERE id = ?1 AND teacher = 700112 AND co_teacher = 700111", lesson));
        });
    }

    @Test
    void noLessonIsMovedIntoHolidaysAndNoHeldOneAnywhere() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-30", 1);
            scene.story.sql(
                    "INSERT INTO school.holiday (school, year, starts, ends, name) VALUES (700001, 2026, '2026-12-05', '2026-12-06', 'Каникулы')");
            ChangeLesson order = new ChangeLesson(lesson, YEAR, 0, false, 0, LocalDate.of(2026, 12, 5), 1, 0, "");
            assertEquals(
                    TimetableRefusal.NO_LESSONS_THEN,
                    assertThrows(Refusal.class, () -> scene.changes.move(HEAD, order))
                            .reason());
            scene.story.attendance(lesson, ANNA, "ABSENT");
            assertEquals(
                    TimetableRefusal.LESSON_HELD,
                    assertThrows(Refusal.class, () -> scene.changes.move(HEAD, order))
                            .reason());
        });
    }

    @Test
    void whatWasDueForACancelledLessonIsDueForTheNextOne() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-30", 1);
            scene.story.sql(
                    "INSERT INTO homework.homework VALUES (700800, 2026, 700001, ?1, '№ 12', 700110, now(), 1)",
                    lesson);
            assertEquals(
                    TimetableRefusal.LESSON_CARRIES,
                    assertThrows(Refusal.class, () -> scene.changes.cancel(HEAD, order(lesson, 0, 0)))
                            .reason());
            long next = scene.story.lesson("2026-12-02", 1);
            scene.story.lesson("2026-12-04", 1);
            scene.changes.cancel(HEAD, order(lesson, 0, 0));
            assertEquals(1, scene.story.count("homework.homework WHERE id = 700800 AND lesson = ?1", next));
        });
    }

    @Test
    void theStaffSeesTheDayWithoutReasonsAndFamiliesDoNotSeeIt() {
        played(scene -> {
            scene.changes.replace(HEAD, order(scene.story.lesson("2026-11-30", 1), CO_TEACHER, 0));
            assertEquals(
                    "болезнь",
                    scene.changes.day(HEAD, SCHOOL, MONDAY).changes().get(0).reason());
            SubstitutionDay seen = scene.changes.day(caller(TEACHER, Role.TEACHER), null, MONDAY);
            assertEquals("", seen.changes().get(0).reason());
            assertTrue(seen.lessons().isEmpty() && !seen.planner());
            assertThrows(NotFound.class, () -> scene.changes.day(caller(ANNA, Role.PUPIL), SCHOOL, MONDAY));
        });
    }
}
