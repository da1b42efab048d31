package org.dnevnik.timetable;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.dnevnik.timetable.ChangesScene.HEAD;
import static org.dnevnik.timetable.ChangesScene.MONDAY;
import static org.dnevnik.timetable.ChangesScene.caller;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.notifications.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mathematics of 5А on four Mondays, which is to be changed in all of them. */
class RepeatServiceTest {

    private static final LocalDate LAST = MONDAY.plusWeeks(3);

    private static final class Scene extends ChangesScene {
        final RepeatService repeats;
        final long first;

        Scene(EntityManager em) {
            super(em);
            repeats = new RepeatService(em, notices);
            first = story.lesson(MONDAY.toString(), 1);
            for (int week = 1; week <= 3; week++) {
                story.lesson(MONDAY.plusWeeks(week).toString(), 1);
            }
            story.lesson(MONDAY.plusDays(3).toString(), 1);
        }

        ChangeLesson change(@Nullable LocalDate to, int number, long other) {
            return new ChangeLesson(first, YEAR, 0, false, 0, to, number, other, "ремонт");
        }

        long arrange(AskRepeat asked) {
            return repeats.arrange(HEAD, new ArrangeRepeat(asked, possible(asked)));
        }

        /** What somebody was told since the last question. */
        List<Notice> heardBy(long person) {
            List<Notice> mine = told.stream().filter(n -> n.pupil() == person).toList();
            told.removeAll(mine);
            return mine;
        }

        private Set<Long> possible(AskRepeat asked) {
            return repeats.look(HEAD, asked).weeks().stream()
                    .filter(w -> w.obstacle() == null)
                    .map(w -> w.lesson().id())
                    .collect(Collectors.toSet());
        }

        List<String> weeks(AskRepeat asked) {
            return repeats.look(HEAD, asked).weeks().stream()
                    .map(w -> w.lesson().date() + " " + w.date() + " " + w.number() + " " + reason(w.obstacle()))
                    .toList();
        }

        private static String reason(@Nullable Refusal obstacle) {
            return obstacle == null ? "free" : obstacle.reason().name();
        }

        long held(String when, long subject) {
            return story.count(
                    "timetable.lesson WHERE edu_group = 700010 AND subject = ?1 AND extract(isodow FROM date) || '.' || number = ?2",
                    subject,
                    when);
        }
    }

    private static void played(Consumer<Scene> test) {
        rolledBack(em -> test.accept(new Scene(em)));
    }

    @Test
    void aLessonIsMovedInEachWeekInWhichNothingStandsInItsWayAndAllGoBackAtOnce() {
        played(scene -> {
            scene.story.sql("INSERT INTO school.holiday (school, year, starts, ends, name) "
                    + "VALUES (700001, 2026, '2026-12-09', '2026-12-09', 'Каникулы')");
            scene.story.lesson(FIRST_GRADE, RUSSIAN, "2026-12-16", 5, TEACHER, null);
            AskRepeat asked = new AskRepeat(LessonAct.MOVE, scene.change(MONDAY.plusDays(2), 5, 0), LAST);
            assertEquals(
                    List.of(
                            "2026-11-30 2026-12-02 5 free",
                            "2026-12-07 2026-12-09 5 NO_LESSONS_THEN",
                            "2026-12-14 2026-12-16 5 LESSON_IN_THE_WAY",
                            "2026-12-21 2026-12-23 5 free"),
                    scene.weeks(asked));
            long bundle = scene.arrange(asked);
            assertEquals(2, scene.held("3.5", MATHS), "Wednesdays");
            assertEquals(2, scene.held("1.1", MATHS), "Mondays that stay");
            scene.absences.takeBack(HEAD, SCHOOL, bundle);
            assertEquals(4, scene.held("1.1", MATHS));
        });
    }

    @Test
    void eachPersonHearsOnceOfAllWeeksAndOnceThatTheyAreAsPlannedAgain() {
        played(scene -> {
            AskRepeat asked = new AskRepeat(LessonAct.MOVE, scene.change(MONDAY.plusDays(2), 5, 0), LAST);
            long bundle = scene.arrange(asked);
            Map<String, String> all = Map.of(
                    "group", "5А",
                    "subject", "Математика",
                    "number", "1",
                    "date", "2026-11-30",
                    "until", "2026-12-21",
                    "weeks", "4",
                    "old", "1",
                    "new", "02.12 – 23.12, № 5");
            assertEquals(List.of(new Notice("LESSONS", SCHOOL, ANNA, all)), scene.heardBy(ANNA));
            assertEquals(List.of(new Notice("TEACHER_LESSONS", SCHOOL, TEACHER, all)), scene.heardBy(TEACHER));
            scene.absences.takeBack(HEAD, SCHOOL, bundle);
            Notice back = scene.heardBy(ANNA).get(0);
            assertEquals(
                    List.of("LESSONS_BACK", "2026-11-30", "2026-12-21", "4"),
                    List.of(
                            back.kind(),
                            back.facts().get("date"),
                            back.facts().get("until"),
                            back.facts().get("weeks")));
            assertEquals(1, scene.heardBy(TEACHER).size());
            assertEquals(List.of(), scene.told, "and nobody else hears of it");
        });
    }

    @Test
    void whoeverComesIntoTheClassLaterHearsOfTheirOwnWeeks() {
        played(scene -> {
            scene.story.sql(
                    "UPDATE school.enrolment SET starts = '2026-12-10' WHERE person = ?1 AND edu_group = 700010", ANNA);
            scene.arrange(new AskRepeat(LessonAct.CANCEL, scene.change(null, 0, 0), LAST));
            assertEquals(
                    List.of("2026-12-14 2"),
                    scene.heardBy(ANNA).stream()
                            .map(n -> n.facts().get("date") + " " + n.facts().get("weeks"))
                            .toList());
            assertEquals("4", scene.heardBy(TEACHER).get(0).facts().get("weeks"));
        });
    }

    @Test
    void oneWeekAloneIsToldAsAnyChangeOfADay() {
        played(scene -> {
            AskRepeat asked = new AskRepeat(LessonAct.MOVE, scene.change(MONDAY.plusDays(2), 5, 0), LAST);
            scene.repeats.arrange(HEAD, new ArrangeRepeat(asked, Set.of(scene.first)));
            Notice told = scene.heardBy(ANNA).get(0);
            assertEquals("LESSON", told.kind());
            assertEquals("02.12, № 5", told.facts().get("new"));
            assertEquals(6, told.facts().size(), "one day and no last one");
        });
    }

    @Test
    void twoLessonsChangePlacesEachWeekAndOneWeekGoesBackAlone() {
        played(scene -> {
            long russian = scene.story.lesson(CLASS, RUSSIAN, "2026-12-01", 4, CO_TEACHER, null);
            scene.story.lesson(CLASS, RUSSIAN, "2026-12-08", 4, CO_TEACHER, null);
            scene.story.lesson(CLASS, RUSSIAN, "2026-12-22", 4, CO_TEACHER, null);
            AskRepeat asked = new AskRepeat(LessonAct.SWAP, scene.change(null, 0, russian), LAST);
            assertEquals(
                    List.of(
                            "2026-11-30 2026-12-01 4 free",
                            "2026-12-07 2026-12-08 4 free",
                            "2026-12-14 2026-12-15 4 NO_OTHER_LESSON",
                            "2026-12-21 2026-12-22 4 free"),
                    scene.weeks(asked));
            scene.arrange(asked);
            assertEquals(1, scene.heardBy(ANNA).size(), "both lessons and all weeks at once");
            assertEquals(1, scene.heardBy(CO_TEACHER).size());
            assertEquals(List.of(3L, 3L), List.of(scene.held("2.4", MATHS), scene.held("1.1", RUSSIAN)));
            scene.changes.takeBack(HEAD, scene.substitution(russian));
            assertEquals(List.of(2L, 2L), List.of(scene.held("2.4", MATHS), scene.held("1.1", RUSSIAN)));
        });
    }

    @Test
    void anotherTeacherTakesTheLessonForSomeWeeksWhereFree() {
        played(scene -> {
            scene.story.lesson(FIRST_GRADE, RUSSIAN, "2026-12-07", 1, CO_TEACHER, null);
            ChangeLesson change = new ChangeLesson(scene.first, YEAR, CO_TEACHER, false, 0, null, 0, 0, "");
            AskRepeat asked = new AskRepeat(LessonAct.REPLACE, change, LAST);
            assertEquals("Орлов П.И.", scene.repeats.look(HEAD, asked).instead());
            assertEquals("2026-12-07 2026-12-07 1 NOT_FREE", scene.weeks(asked).get(1));
            scene.arrange(asked);
            assertEquals(3, scene.story.count("timetable.lesson WHERE subject = 700020 AND teacher = 700112"));
            Notice told = scene.heardBy(CO_TEACHER).get(0);
            assertEquals("TEACHER_LESSONS", told.kind());
            assertEquals(
                    List.of("Орлов П.И.", "2026-11-30", "2026-12-21", "3"),
                    Stream.of("new", "date", "until", "weeks")
                            .map(told.facts()::get)
                            .toList());
        });
    }

    @Test
    void aGroupIsTaughtWithAnotherOneForSomeWeeks() {
        played(scene -> {
            long half = scene.story.lesson(HALF, MATHS, MONDAY.toString(), 3, TEACHER, null);
            scene.story.lesson(HALF, MATHS, "2026-12-07", 3, TEACHER, null);
            long with = scene.story.lesson(FIRST_GRADE, MATHS, MONDAY.toString(), 3, CO_TEACHER, null);
            scene.story.lesson(FIRST_GRADE, MATHS, "2026-12-07", 3, CO_TEACHER, null);
            AskRepeat asked =
                    new AskRepeat(LessonAct.MERGE, new ChangeLesson(half, YEAR, 0, false, 0, null, 0, with, ""), LAST);
            scene.arrange(asked);
            assertEquals(2, scene.story.count("timetable.lesson WHERE edu_group = 700011 AND teacher = 700112"));
        });
    }

    @Test
    void aLessonIsCancelledForSomeWeeksButNotWhereTheJournalTellsOfIt() {
        played(scene -> {
            AskRepeat asked = new AskRepeat(LessonAct.CANCEL, scene.change(null, 0, 0), LAST);
            scene.story.attendance(scene.first, ANNA, "ABSENT");
            assertEquals(
                    "2026-11-30 2026-11-30 1 LESSON_CARRIES", scene.weeks(asked).get(0));
            long bundle = scene.arrange(asked);
            assertEquals(1, scene.held("1.1", MATHS));
            scene.absences.takeBack(HEAD, SCHOOL, bundle);
            assertEquals(4, scene.held("1.1", MATHS));
        });
    }

    @Test
    void whatStandsInTheWayOfOneChosenWeekStopsAllOfThem() {
        played(scene -> {
            AskRepeat asked = new AskRepeat(LessonAct.MOVE, scene.change(MONDAY.plusDays(2), 5, 0), LAST);
            Set<Long> seen = scene.possible(asked);
            scene.story.attendance(scene.first, ANNA, "ABSENT");
            Refusal refusal =
                    assertThrows(Refusal.class, () -> scene.repeats.arrange(HEAD, new ArrangeRepeat(asked, seen)));
            assertEquals(TimetableRefusal.LESSON_HELD, refusal.reason());
        });
    }

    @Test
    void nothingChosenTooManyWeeksAndStrangersAreRefused() {
        played(scene -> {
            ChangeLesson change = scene.change(MONDAY.plusDays(2), 5, 0);
            AskRepeat asked = new AskRepeat(LessonAct.MOVE, change, LAST);
            assertEquals(TimetableRefusal.NO_WEEK_CHOSEN, refused(scene, new ArrangeRepeat(asked, Set.of())));
            AskRepeat longer = new AskRepeat(LessonAct.MOVE, change, MONDAY.plusWeeks(14));
            assertEquals(TimetableRefusal.WEEKS_TOO_MANY, refused(scene, new ArrangeRepeat(longer, Set.of())));
            AskRepeat before = new AskRepeat(LessonAct.MOVE, change, MONDAY.minusDays(1));
            assertEquals(TimetableRefusal.WEEKS_TOO_MANY, refused(scene, new ArrangeRepeat(before, Set.of())));
            assertThrows(NotFound.class, () -> scene.repeats.look(caller(TEACHER, Role.TEACHER), asked));
        });
    }

    private static Object refused(Scene scene, ArrangeRepeat order) {
        return assertThrows(Refusal.class, () -> scene.repeats.arrange(HEAD, order))
                .reason();
    }
}
