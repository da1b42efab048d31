package org.dnevnik.diary.view;

import static org.dnevnik.diary.view.Story.CLASS;
import static org.dnevnik.diary.view.Story.HALF;
import static org.dnevnik.diary.view.Story.MONDAY;
import static org.dnevnik.diary.view.Story.PUPIL;
import static org.dnevnik.diary.view.Story.SCHOOL;
import static org.dnevnik.diary.view.Story.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dnevnik.diary.model.ClassFigures;
import org.dnevnik.diary.model.ClassFigures.About;
import org.dnevnik.diary.model.WeekSignatures;
import org.dnevnik.diary.model.WeekText;
import org.dnevnik.diary.view.DiaryDebt.Way;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PupilStudy;
import org.dnevnik.journal.view.PupilStudyQuery;
import org.dnevnik.journal.view.SubjectSpan;
import org.dnevnik.journal.view.Why.Sum;
import org.dnevnik.kernel.Slice;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;

class DiaryViewsTest {

    private static final long MATHS = 900_020;
    private static final long ENGLISH = 900_021;
    private static final long ANSWER = 900_040;
    private static final long EXAM = 900_041;
    private static final long QUARTER = 900_050;
    private static final Instant NOW = Instant.parse("2026-10-09T12:00:00Z");

    @Test
    void aPeriodHasEverySubjectWithItsMarksAndItsAverage() {
        school((em, story) -> {
            long first = story.lesson(CLASS, MATHS, MONDAY, 1);
            story.mark(story.work(first, ANSWER), first, "5", 5);
            long second = story.lesson(CLASS, MATHS, MONDAY.plusDays(1), 1);
            story.mark(story.work(second, EXAM), second, "4", 4);
            story.sql("INSERT INTO school.edu_group_parent VALUES (900011, 900010)");
            story.lesson(HALF, ENGLISH, MONDAY, 2);
            List<SubjectSpan> subjects = study(em).over(quarter(em));
            assertEquals(
                    List.of("Английский язык", "Математика"),
                    subjects.stream().map(s -> s.course().name()).toList());
            // (5·1 + 4·2) : 3
            Sum average = Objects.requireNonNull(subjects.get(1).average());
            assertEquals("4.33", average.shown().toPlainString());
            assertEquals("5·1 + 4·2", average.terms());
            assertEquals(2, subjects.get(1).trend().size());
            assertEquals(-1, subjects.get(1).direction());
            assertNull(subjects.get(0).average());
        });
    }

    @Test
    void aPupilsYearCostsSixStatementsHoweverManyMarksThereAre() {
        school((em, story) -> {
            for (int day = 0; day < 5; day++) {
                long lesson = story.lesson(CLASS, MATHS, MONDAY.plusDays(day), 1);
                story.mark(story.work(lesson, ANSWER), lesson, "5", 5);
            }
            assertEquals(6, StatementCount.of(() -> study(em)));
        });
    }

    @Test
    void halvesOfTheYearAreThereWhereQuartersAre() {
        school((em, story) -> assertEquals(
                List.of(Long.toString(QUARTER), "h1", "h2", "year"),
                study(em).spans().stream().map(PupilStudy.Span::key).toList()));
    }

    @Test
    void whatWasWrittenLastStandsFirstThoughItsLessonIsOlder() {
        school((em, story) -> {
            long older = story.lesson(CLASS, MATHS, MONDAY, 1);
            long newer = story.lesson(CLASS, MATHS, MONDAY.plusDays(1), 1);
            story.mark(story.work(newer, ANSWER), newer, "4", 4);
            story.mark(story.work(older, ANSWER), older, "5", 5);
            story.sql(
                    "UPDATE journal.mark SET set_at = set_at - interval '1 hour' WHERE value = '4' AND person = 900100");
            story.absence(older, "LATE");
            story.sql(
                    "UPDATE journal.lesson_log_entry SET remark = 'Без тетради', set_at = now() + interval '1 hour' WHERE person = 900100");
            Slice<RecentNote> all = new RecentQuery(em).of(pupil(em), 2026, false, null);
            assertEquals(
                    List.of("LATE", "5", "4"),
                    all.items().stream().map(RecentNote::value).toList());
            Slice<RecentNote> after = new RecentQuery(em)
                    .of(pupil(em), 2026, false, all.items().get(0).key());
            assertEquals(2, after.items().size());
            assertEquals(
                    1,
                    new RecentQuery(em).of(pupil(em), 2026, true, null).items().size());
        });
    }

    @Test
    void assessmentsAreToldOnceTheirScheduleIsPublished() {
        school((em, story) -> {
            story.work(story.lesson(CLASS, MATHS, MONDAY.plusDays(2), 1), EXAM);
            story.sql("UPDATE journal.work_type SET assessment = true WHERE id = 900041");
            story.sql("INSERT INTO school.holiday VALUES (900001, 2026, '2026-10-09', '2026-10-12', 'День школы')");
            assertEquals(List.of("HOLIDAY"), kinds(em));
            story.sql("INSERT INTO journal.assessment_schedule VALUES (900050, 900102, now())");
            assertEquals(List.of("ASSESSMENT", "HOLIDAY"), kinds(em));
        });
    }

    @Test
    void aSubjectHasItsLessonsTheLastFirst() {
        school((em, story) -> {
            story.lesson(CLASS, MATHS, MONDAY, 1);
            long later = story.lesson(CLASS, MATHS, MONDAY.plusDays(3), 1);
            story.homework(later, "№ 7");
            story.work(later, EXAM);
            List<SubjectDay> days = new SubjectDaysQuery(em)
                    .of(study(em).course(CLASS, MATHS).orElseThrow(), 2026, PUPIL, quarter(em), MONDAY.plusDays(1));
            assertEquals(2, days.size());
            assertEquals("№ 7", days.get(0).homework());
            assertEquals("Контрольная работа", days.get(0).ahead());
            assertNull(days.get(1).ahead());
        });
    }

    @Test
    void aDebtTellsWhoTakesItAndWhereItsWayIsPlannedWhileThePupilBelongsThere() {
        school((em, story) -> {
            long later = story.lesson(CLASS, MATHS, MONDAY.plusDays(1), 1);
            long first = story.lesson(HALF, ENGLISH, MONDAY, 2);
            for (long lesson : List.of(later, first)) {
                story.mark(story.work(lesson, EXAM), lesson, "4", 4);
            }
            story.sql(
                    "UPDATE journal.mark SET value = '•', grade = null, due = DATE '2026-10-12' WHERE person = 900100");
            story.sql("UPDATE school.enrolment SET ends = DATE '2026-10-07' WHERE edu_group = 900011");
            List<DiaryDebt> debts = new DiaryDebtsQuery(em).of(PUPIL, MONDAY.plusDays(1));
            assertEquals(
                    List.of("Английский язык", "Математика"),
                    debts.stream().map(DiaryDebt::subject).toList());
            assertEquals("Петрова М. И.", debts.get(0).teacher());
            assertEquals(new Way(HALF, ENGLISH), debts.get(0).way());
            assertEquals(new Way(CLASS, MATHS), debts.get(1).way());
            List<DiaryDebt> left = new DiaryDebtsQuery(em).of(PUPIL, MONDAY.plusDays(4));
            assertNull(left.get(0).way());
            assertEquals(new Way(CLASS, MATHS), left.get(1).way());
        });
    }

    @Test
    void theSameTextIsSignedOnceAndCannotBeTakenBack() {
        school((em, story) -> {
            long lesson = story.lesson(CLASS, MATHS, MONDAY, 1);
            story.mark(story.work(lesson, ANSWER), lesson, "4", 4);
            WeekText read = text(em);
            new WeekSignatures(em).add(2026, SCHOOL, read, NOW);
            new WeekSignatures(em).add(2026, SCHOOL, read, NOW.plusSeconds(1));
            List<WeekSignature> signed = new WeekSignaturesQuery(em).of(PUPIL, 2026, MONDAY);
            assertEquals(1, signed.size());
            assertTrue(signed.get(0).isSound());
            story.sql("UPDATE journal.mark SET value = '5', grade = 5, set_at = '2026-10-10' WHERE person = 900100");
            assertEquals(
                    List.of("CHANGED"),
                    text(em).since(signed.get(0).text()).stream()
                            .map(c -> c.outcome())
                            .toList());
            WeekSignaturesQuery query = new WeekSignaturesQuery(em);
            assertEquals(
                    List.of(PUPIL),
                    query.pupils(CLASS, MONDAY).stream()
                            .map(WeekSignaturesQuery.Pupil::person)
                            .toList());
            assertEquals(Map.of(PUPIL, signed), query.ofPupils(List.of(PUPIL, TEACHER), 2026, MONDAY));
            assertEquals(
                    0L,
                    ((Number) em.createNativeQuery(
                                            "SELECT count(*) FROM information_schema.role_table_grants WHERE table_schema = 'diary'"
                                                    + " AND table_name LIKE 'week_signature%' AND grantee = 'dnevnik_app' AND privilege_type IN"
                                                    + " ('UPDATE', 'DELETE')")
                                    .getSingleResult())
                            .longValue());
        });
    }

    @Test
    void aPictureIsPublishedAnewOnlyInPlaceOfTheOneThatWasSeen() {
        school((em, story) -> {
            About about = new About(SCHOOL, CLASS, null, QUARTER);
            ClassFigures figures = new ClassFigures(em);
            figures.publish(about, "2:4:6;4:5:7", NOW, null);
            figures.publish(about, "2:3:6;3:5:7", NOW.plusSeconds(5), NOW.minusSeconds(5));
            assertEquals("2:4:6;4:5:7", figures.of(about).orElseThrow().bars());
            figures.publish(about, "2:3:6;3:5:7", NOW.plusSeconds(5), NOW);
            assertEquals("2:3:6;3:5:7", figures.of(about).orElseThrow().bars());
        });
    }

    private static List<String> kinds(EntityManager em) {
        return new DayEventsQuery(em)
                .of(pupil(em), MONDAY).stream().map(DayEvent::kind).toList();
    }

    private static WeekText text(EntityManager em) {
        DiaryWeek week = new DiaryWeekQuery(em).of(pupil(em), MONDAY, MONDAY.plusDays(5));
        return new WeekText(PUPIL, TEACHER, MONDAY, WeekFacts.of(week.days()));
    }

    private static DiaryPupil pupil(EntityManager em) {
        return new DiaryPupilQuery(em).of(PUPIL, MONDAY).orElseThrow();
    }

    private static PupilStudy study(EntityManager em) {
        return new PupilStudyQuery(em).of(PUPIL, 2026).orElseThrow();
    }

    private static GridPeriod quarter(EntityManager em) {
        return study(em).span(Long.toString(QUARTER), MONDAY).period();
    }

    private static void school(BiConsumer<EntityManager, Story> test) {
        rolledBack(em -> {
            Story story = new Story(em);
            story.sql(
                    "INSERT INTO school.reporting_period (id, school, year, kind, number, starts, ends, version) VALUES"
                            + " (900050, 900001, 2026, 'QUARTER', 1, '2026-09-01', '2026-10-31', 1)");
            test.accept(em, story);
        });
    }
}
