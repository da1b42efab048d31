package org.dnevnik.timetable.model;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class PlanRowsTest {

    /** A Monday. */
    private static final LocalDate FROM = LocalDate.of(2026, 11, 23);

    private static final String OF_CLASS = "timetable.lesson WHERE edu_group = 700010 AND date >= '2026-11-23'";
    private static final String MATHS_ON_MONDAYS = entry(1, MATHS);
    private static final String RUSSIAN_ON_MONDAYS = entry(1, RUSSIAN);

    /** Entries, and the lessons that follow from them. */
    private record Plan(PlanRows entries, PlannedLessons lessons) {}

    @Test
    void aPlannedLessonStandsOnEachOfItsDaysOutsideHolidays() {
        inSchool((story, plan) -> {
            story.sql("INSERT INTO school.holiday (school, year, starts, ends, name) "
                    + "VALUES (700001, 2026, '2026-11-30', '2026-12-06', 'Каникулы')");
            take(plan, MATHS_ON_MONDAYS);
            assertEquals(27, story.count(OF_CLASS), "28 Mondays until 31 May, one of them in the holidays");
            assertEquals(0, story.count(OF_CLASS + " AND extract(isodow FROM date) <> 1"));
        });
    }

    @Test
    void aRepeatChangesNothing() {
        inSchool((story, plan) -> {
            assertEquals(new PlanRows.Count(1, 1), take(plan, MATHS_ON_MONDAYS));
            long lessons = story.count(OF_CLASS);
            assertEquals(new PlanRows.Count(0, 1), take(plan, MATHS_ON_MONDAYS));
            assertEquals(lessons, story.count(OF_CLASS));
        });
    }

    @Test
    void anotherPlanTakesThePlaceOfTheFormer() {
        inSchool((story, plan) -> {
            take(plan, MATHS_ON_MONDAYS);
            take(plan, RUSSIAN_ON_MONDAYS);
            assertEquals(0, story.count(OF_CLASS + " AND subject = 700020"));
            assertTrue(story.count(OF_CLASS + " AND subject = 700021") > 0);
        });
    }

    @Test
    void aLessonThatCarriesAnythingStays() {
        inSchool((story, plan) -> {
            take(plan, MATHS_ON_MONDAYS);
            story.sql("UPDATE timetable.lesson SET topic = 'Дроби' WHERE edu_group = 700010 AND date = '2026-11-23'");
            take(plan, RUSSIAN_ON_MONDAYS);
            assertEquals(1, story.count(OF_CLASS + " AND subject = 700020"));
        });
    }

    @Test
    void whatWasBeforeTheNewPlanIsNotTouched() {
        inSchool((story, plan) -> {
            long held = story.lesson("2026-11-16", 1);
            take(plan, RUSSIAN_ON_MONDAYS);
            assertEquals(1, story.count("timetable.lesson WHERE id = ?1", held));
        });
    }

    @Test
    void aLessonOfOddWeeksIsHeldInThem() {
        inSchool((story, plan) -> {
            take(plan, with(MATHS_ON_MONDAYS, "\"cycle\": 2, \"weeks\": 1"));
            assertEquals(14, story.count(OF_CLASS));
            assertEquals(1, story.count(OF_CLASS + " AND date = '2026-11-23'"), "the thirteenth week from 31 August");
            assertEquals(0, story.count(OF_CLASS + " AND date = '2026-11-30'"));
        });
    }

    @Test
    void aLessonOfAPartOfTheYearEndsWithIt() {
        inSchool((story, plan) -> {
            String part = with(MATHS_ON_MONDAYS, "\"starts\": \"2026-12-01\", \"ends\": \"2026-12-31\"");
            take(plan, part);
            assertEquals(4, story.count(OF_CLASS));
            assertEquals(new PlanRows.Count(0, 1), take(plan, part), "a repeat changes nothing");
            take(plan, MATHS_ON_MONDAYS);
            assertEquals(28, story.count(OF_CLASS));
        });
    }

    @Test
    void whatAPlanWouldChangeIsToldForEachOfThoseConcerned() {
        inSchool((story, plan) -> {
            take(plan, MATHS_ON_MONDAYS);
            story.sql("UPDATE timetable.lesson SET topic = 'Дроби' WHERE edu_group = 700010 AND date = '2026-11-23'");
            plan.entries().replace(SCHOOL, YEAR, FROM, "[" + RUSSIAN_ON_MONDAYS + "]");
            assertEquals(
                    List.of(
                            new PlannedLessons.Effect("G", "5А", 28, 27, 0, 1, 0),
                            new PlannedLessons.Effect("T", "Петрова М.И.", 28, 27, 0, 1, 0)),
                    plan.lessons().effect(SCHOOL, YEAR, FROM));
            plan.lessons().materialise(SCHOOL, YEAR, FROM);
            assertEquals(
                    List.of(1, 28),
                    plan.lessons().effect(SCHOOL, YEAR, FROM).stream()
                            .filter(e -> e.kind().equals("G"))
                            .flatMap(e -> java.util.stream.Stream.of(e.kept(), e.same()))
                            .toList());
        });
    }

    @Test
    void aMovedDayHasAnotherWeekdaysLessonsAndAShortOneKeepsItsOwn() {
        inSchool((story, plan) -> {
            story.sql("INSERT INTO school.special_day (school, year, date, kind, weekday, name) VALUES "
                    + "(700001, 2026, '2026-11-28', 'WORKED', 1, 'Перенос'), (700001, 2026, '2026-11-30', 'OFF', NULL, 'Выходной'), "
                    + "(700001, 2026, '2026-12-07', 'SHORT', NULL, 'Короткий день')");
            take(plan, MATHS_ON_MONDAYS);
            assertEquals(1, story.count(OF_CLASS + " AND date = '2026-11-28'"));
            assertEquals(0, story.count(OF_CLASS + " AND date = '2026-11-30'"));
            assertEquals(1, story.count(OF_CLASS + " AND date = '2026-12-07'"));
        });
    }

    @Test
    void aLessonBeforeTheFirstIsALessonAndMarksKeepALessonThatThePlanForgets() {
        inSchool((story, plan) -> {
            take(plan, MATHS_ON_MONDAYS.replace("\"number\": 1", "\"number\": 0"));
            assertEquals(28, story.count(OF_CLASS + " AND number = 0"));
            long held = ((Number) story.em()
                            .createNativeQuery(
                                    "SELECT id FROM timetable.lesson WHERE edu_group = 700010 AND date = '2026-11-23'")
                            .getSingleResult())
                    .longValue();
            story.work(held, SchoolStory.ANSWER, 1);
            take(plan, RUSSIAN_ON_MONDAYS);
            assertEquals(1, story.count(OF_CLASS + " AND number = 0"), "the one with a work");
            assertEquals(1, story.count("timetable.lesson WHERE id = ?1", held));
        });
    }

    @Test
    void everyThirdWeekIsCountedOverTheTurnOfTheYear() {
        inSchool((story, plan) -> {
            take(plan, with(MATHS_ON_MONDAYS, "\"cycle\": 3, \"weeks\": 4"));
            assertEquals(
                    List.of("2026-12-07", "2026-12-28", "2027-01-18"),
                    story.em()
                            .createNativeQuery("SELECT CAST(date AS text) FROM " + OF_CLASS
                                    + " AND date < '2027-02-01' ORDER BY 1")
                            .getResultList());
        });
    }

    private static String with(String entry, String more) {
        return entry.substring(0, entry.length() - 1) + ", " + more + "}";
    }

    private static PlanRows.Count take(Plan plan, String wanted) {
        PlanRows.Count count = plan.entries().replace(SCHOOL, YEAR, FROM, "[" + wanted + "]");
        plan.lessons().materialise(SCHOOL, YEAR, FROM);
        return count;
    }

    private static String entry(int weekday, long subject) {
        return "{\"weekday\": %d, \"number\": 1, \"edu_group\": %d, \"subject\": %d, \"teacher\": %d}"
                .formatted(weekday, CLASS, subject, TEACHER);
    }

    private static void inSchool(BiConsumer<SchoolStory, Plan> test) {
        rolledBack(em -> test.accept(new SchoolStory(em), new Plan(new PlanRows(em), new PlannedLessons(em))));
    }
}
