package org.dnevnik.timetable;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.timetable.view.WeekDay;
import org.dnevnik.timetable.view.WeekHeadQuery;
import org.dnevnik.timetable.view.WeekKind;
import org.junit.jupiter.api.Test;

class TimetableServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final WeekHeadQuery.Key OF_CLASS = new WeekHeadQuery.Key(WeekKind.GROUP, CLASS);
    private static final WeekHeadQuery.Key OF_TEACHER = new WeekHeadQuery.Key(WeekKind.TEACHER, TEACHER);
    private static final Caller PUPIL = caller(ANNA, Role.PUPIL, SCHOOL);
    private static final Caller STAFF = caller(TEACHER, Role.TEACHER, SCHOOL);

    @Test
    void aPupilSeesTheWeekOfTheOwnClass() {
        inSchool((story, timetable) -> {
            story.lesson("2026-11-24", 2);
            TimetableWeek week = timetable.week(PUPIL, null, null).orElseThrow();
            assertEquals(ANNA, week.owner().id());
            assertEquals(
                    List.of(0, 1, 0, 0, 0),
                    week.days().stream().map(d -> d.lessons().size()).toList());
            assertTrue(week.days().get(0).today());
        });
    }

    @Test
    void aSubgroupsLessonStandsInTheClassesWeek() {
        inSchool((story, timetable) -> {
            story.lesson(SchoolStory.HALF, SchoolStory.MATHS, "2026-11-25", 3, TEACHER, null);
            WeekDay wednesday = ofClass(timetable, PUPIL).days().get(2);
            assertEquals("5А-1", wednesday.lessons().get(0).group());
        });
    }

    @Test
    void anEmptyWorkingDayTellsItsHoliday() {
        inSchool((story, timetable) -> {
            story.sql(
                    "INSERT INTO school.holiday (school, year, starts, ends, name) VALUES (700001, 2026, '2026-11-27', '2026-11-29', 'День города')");
            List<WeekDay> days = ofClass(timetable, PUPIL).days();
            assertEquals(
                    List.of("", "", "", "", "День города"),
                    days.stream().map(WeekDay::holiday).toList());
        });
    }

    @Test
    void aTeachersWeekIsForTheStaffOfTheSchool() {
        inSchool((story, timetable) -> {
            story.lesson("2026-11-24", 2);
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                            + "(700901, 700110, 700001, 'TEACHER', 'учитель', '2020-09-01', 1), (700902, 700112, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)");
            assertEquals(
                    1,
                    lessons(timetable
                            .week(caller(CO_TEACHER, Role.TEACHER, SCHOOL), OF_TEACHER, null)
                            .orElseThrow()));
            assertThrows(NotFound.class, () -> timetable.week(PUPIL, OF_TEACHER, null));
        });
    }

    @Test
    void aPupilsWeekIsForTheFamilyAndNotForTheSchool() {
        inSchool((story, timetable) -> {
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (700901, 700110, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)");
            WeekHeadQuery.Key anna = new WeekHeadQuery.Key(WeekKind.PUPIL, ANNA);
            assertTrue(timetable.week(PUPIL, anna, null).isPresent());
            assertThrows(NotFound.class, () -> timetable.week(STAFF, anna, null));
        });
    }

    @Test
    void anotherSchoolsWeeksAreNotThere() {
        inSchool((story, timetable) -> {
            Caller foreign = caller(CO_TEACHER, Role.ADMINISTRATOR, OTHER_SCHOOL);
            assertThrows(NotFound.class, () -> timetable.week(foreign, OF_CLASS, null));
            assertThrows(NotFound.class, () -> timetable.week(foreign, OF_TEACHER, null));
            assertThrows(NotFound.class, () -> timetable.week(foreign, new WeekHeadQuery.Key(WeekKind.GROUP, 1), null));
        });
    }

    @Test
    void aFullWeekTakesTwoStatements() {
        inSchool((story, timetable) -> {
            for (int day = 23; day <= 27; day++) {
                story.lesson("2026-11-" + day, 1);
                story.lesson("2026-11-" + day, 2);
            }
            assertEquals(2, StatementCount.of(() -> ofClass(timetable, PUPIL)));
        });
    }

    @Test
    void whoBelongsToNoSchoolHasNoWeek() {
        inSchool((story, timetable) -> assertTrue(timetable
                .week(caller(STAFF.person(), Role.GUARDIAN, SCHOOL), null, TODAY)
                .isEmpty()));
    }

    private static TimetableWeek ofClass(TimetableService timetable, Caller caller) {
        return timetable.week(caller, OF_CLASS, null).orElseThrow();
    }

    private static int lessons(TimetableWeek week) {
        return week.days().stream().mapToInt(d -> d.lessons().size()).sum();
    }

    private static void inSchool(BiConsumer<SchoolStory, TimetableService> test) {
        rolledBack(em -> test.accept(new SchoolStory(em), new TimetableService(em, new SchoolClock(NOON))));
    }
}
