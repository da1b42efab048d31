package org.dnevnik.timetable.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.WeekHeadQuery.Choices;
import org.dnevnik.timetable.view.WeekHeadQuery.Head;
import org.dnevnik.timetable.view.WeekHeadQuery.Key;
import org.junit.jupiter.api.Test;

class WeekQueryTest {

    private static final Key OF_CLASS = new Key(WeekKind.GROUP, CLASS);
    private static final Key OF_ANNA = new Key(WeekKind.PUPIL, ANNA);
    private static final Key OF_TEACHER = new Key(WeekKind.TEACHER, TEACHER);

    @Test
    void aTeacherWhoTeachesSeesTheOwnWeekFirst() {
        inSchool((story, weeks) -> {
            assertEquals(Optional.empty(), weeks.own(TEACHER, YEAR, TODAY));
            plan(story);
            assertEquals(Optional.of(OF_TEACHER), weeks.own(TEACHER, YEAR, TODAY));
        });
    }

    @Test
    void whoRunsTheSchoolSeesItsFirstClass() {
        inSchool((story, weeks) -> {
            position(story, CO_TEACHER);
            assertEquals(
                    Optional.of(new Key(WeekKind.GROUP, SchoolStory.FIRST_GRADE)), weeks.own(CO_TEACHER, YEAR, TODAY));
        });
    }

    @Test
    void aGuardianSeesTheChildsClassUntilTheGuardianshipEnds() {
        inSchool((story, weeks) -> {
            story.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, ends, version) VALUES "
                    + "(700900, 700112, 700100, 'MOTHER', '2026-09-01', null, 1)");
            assertEquals(Optional.of(OF_ANNA), weeks.own(CO_TEACHER, YEAR, TODAY));
            assertTrue(owner(weeks, OF_CLASS, CO_TEACHER).seen());
            story.sql("UPDATE people.guardianship SET ends = '" + TODAY + "' WHERE id = 700900");
            assertTrue(owner(weeks, OF_CLASS, CO_TEACHER).seen(), "the last day counts");
            story.sql("UPDATE people.guardianship SET ends = '" + TODAY.minusDays(1) + "' WHERE id = 700900");
            assertEquals(Optional.empty(), weeks.own(CO_TEACHER, YEAR, TODAY));
            assertFalse(owner(weeks, OF_CLASS, CO_TEACHER).seen());
        });
    }

    @Test
    void anotherYearsClassIsNobodysOwnWeek() {
        inSchool((story, weeks) -> assertEquals(Optional.empty(), weeks.own(ANNA, YEAR + 1, TODAY)));
    }

    @Test
    void anOwnerTellsWhoIsOfTheSchool() {
        inSchool((story, weeks) -> {
            position(story, TEACHER);
            assertEquals(
                    new WeekOwner(CLASS, WeekKind.GROUP, "5А", "5А", SchoolStory.SCHOOL, YEAR, true, false),
                    owner(weeks, OF_CLASS, ANNA));
            assertTrue(owner(weeks, OF_CLASS, TEACHER).staff());
            assertEquals(
                    "Петрова Мария Ильинична", owner(weeks, OF_TEACHER, ANNA).name());
            assertEquals(Optional.empty(), weeks.head(new Key(WeekKind.GROUP, 1), ANNA, YEAR, TODAY));
            assertEquals(Optional.empty(), weeks.head(new Key(WeekKind.TEACHER, ANNA), ANNA, YEAR, TODAY));
        });
    }

    @Test
    void aLessonSaysWhatWhoWhereAndWhen() {
        inSchool((story, weeks) -> {
            story.sql("INSERT INTO timetable.bell (school, number, starts, ends) VALUES (700001, 2, '09:25', '10:10')");
            long id = story.lesson("2026-11-24", 2);
            WeekLesson lesson = days(weeks).get(1).lessons().get(0);
            assertEquals(
                    new WeekLesson(
                            TODAY.plusDays(1), 2, "09:25–10:10", "Математика", "5А", "Петрова М.И.", "", "", "", id),
                    lesson);
        });
    }

    @Test
    void aWeekHasFiveDaysAndASaturdayWithLessons() {
        inSchool((story, weeks) -> {
            assertEquals(5, days(weeks).size());
            story.lesson("2026-11-28", 1);
            assertEquals(6, days(weeks).size());
        });
    }

    @Test
    void lessonsOfHalfAClassAndOfASecondTeacherBelongToTheWeek() {
        inSchool((story, weeks) -> {
            story.lesson(HALF, MATHS, "2026-11-23", 1, CO_TEACHER, TEACHER);
            assertEquals("5А-1", days(weeks).get(0).lessons().get(0).group());
            position(story, TEACHER);
            WeekOwner teacher = owner(weeks, OF_TEACHER, TEACHER);
            assertEquals(1, weeks.days(teacher, TODAY, TODAY).get(0).lessons().size());
        });
    }

    @Test
    void teachersAreChosenByTheirColleaguesAlone() {
        inSchool((story, weeks) -> {
            plan(story);
            Choices all = choices(weeks, OF_CLASS, TEACHER);
            assertEquals(
                    List.of("1А", "5А"),
                    all.groups().stream().map(WeekChoice::name).toList());
            assertEquals(
                    List.of(false, true),
                    all.groups().stream().map(WeekChoice::chosen).toList());
            assertEquals(List.of(new WeekChoice(TEACHER, "Петрова Мария Ильинична", false)), all.teachers());
            assertEquals(List.of(), choices(weeks, OF_CLASS, ANNA).teachers());
        });
    }

    @Test
    void aPupilsWeekHasTheOwnGroupsAloneAndIsTheFamilys() {
        inSchool((story, weeks) -> {
            story.lesson("2026-11-23", 1);
            story.lesson(HALF, MATHS, "2026-11-23", 2, TEACHER, null);
            WeekOwner anna = owner(weeks, OF_ANNA, ANNA);
            assertEquals("5А", anna.group());
            assertTrue(anna.seen());
            assertFalse(owner(weeks, OF_ANNA, TEACHER).seen());
            assertEquals(1, weeks.days(anna, TODAY, TODAY).get(0).lessons().size());
            story.enrol(ANNA, HALF, "2026-09-01", null);
            assertEquals(2, weeks.days(anna, TODAY, TODAY).get(0).lessons().size());
            assertEquals(
                    List.of(new WeekChoice(ANNA, "Анна", true)),
                    choices(weeks, OF_ANNA, ANNA).pupils());
        });
    }

    @Test
    void aRoomsWeekHasWhatIsHeldInIt() {
        inSchool((story, weeks) -> {
            story.sql("INSERT INTO school.place (id, school, name, version) VALUES (700040, 700001, '12', 1)");
            long lesson = story.lesson("2026-11-23", 1);
            story.sql("UPDATE timetable.lesson SET place = 700040 WHERE id = ?1", lesson);
            position(story, TEACHER);
            WeekOwner room = owner(weeks, new Key(WeekKind.PLACE, 700_040), TEACHER);
            assertTrue(room.staff());
            assertEquals(1, weeks.days(room, TODAY, TODAY).get(0).lessons().size());
            new Substitutions(story.em()).cancel(lesson, YEAR, "", TEACHER);
            assertEquals(0, weeks.days(room, TODAY, TODAY).get(0).lessons().size());
        });
    }

    @Test
    void whatIsOtherThanPlannedIsMarked() {
        inSchool((story, weeks) -> {
            Substitutions changes = new Substitutions(story.em());
            changes.replace(story.lesson("2026-11-23", 1), YEAR, CO_TEACHER, 0, "", TEACHER);
            changes.cancel(story.lesson("2026-11-23", 2), YEAR, "", TEACHER);
            changes.move(story.lesson("2026-11-23", 3), YEAR, TODAY.plusDays(1), 4, "", TEACHER);
            assertEquals(List.of("REPLACE", "CANCEL", "AWAY"), changesOf(weeks, OF_CLASS, 0));
            assertEquals(List.of("MOVE"), changesOf(weeks, OF_ANNA, 1));
            assertEquals("24.11, № 4", days(weeks).get(0).lessons().get(2).now());
            position(story, TEACHER);
            assertEquals(List.of("GIVEN", "CANCEL", "AWAY"), changesOf(weeks, OF_TEACHER, 0));
        });
    }

    private record Weeks(WeekHeadQuery heads, WeekQuery weeks) {
        Optional<Key> own(long person, int year, LocalDate today) {
            return heads.own(person, year, today);
        }

        Optional<Head> head(Key key, long person, int year, LocalDate today) {
            return heads.head(key, person, year, today);
        }

        List<WeekDay> days(WeekOwner owner, LocalDate monday, LocalDate today) {
            return weeks.days(owner, monday, today);
        }
    }

    private static List<String> changesOf(Weeks weeks, Key key, int day) {
        return weeks.days(owner(weeks, key, ANNA), TODAY, TODAY).get(day).lessons().stream()
                .map(WeekLesson::change)
                .toList();
    }

    private static List<WeekDay> days(Weeks weeks) {
        return weeks.days(owner(weeks, OF_CLASS, ANNA), TODAY, TODAY);
    }

    private static WeekOwner owner(Weeks weeks, Key key, long asker) {
        return weeks.head(key, asker, YEAR, TODAY).orElseThrow().owner();
    }

    private static Choices choices(Weeks weeks, Key key, long asker) {
        return weeks.head(key, asker, YEAR, TODAY).orElseThrow().choices();
    }

    private static void plan(SchoolStory story) {
        position(story, TEACHER);
        story.sql(
                "INSERT INTO timetable.plan_entry (id, school, year, weekday, number, edu_group, subject, teacher, starts, ends) "
                        + "VALUES (700950, 700001, 2026, 1, 1, 700010, 700020, 700110, '2026-09-01', '2027-05-31')");
    }

    private static void position(SchoolStory story, long person) {
        story.sql(
                "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) "
                        + "VALUES (?1, ?1, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)",
                person);
    }

    private static void inSchool(BiConsumer<SchoolStory, Weeks> test) {
        rolledBack(em -> test.accept(new SchoolStory(em), new Weeks(new WeekHeadQuery(em), new WeekQuery(em))));
    }
}
