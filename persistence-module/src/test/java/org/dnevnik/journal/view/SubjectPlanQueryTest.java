package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.journal.model.LessonNotes;
import org.dnevnik.journal.model.LessonTopics;
import org.dnevnik.journal.model.PlanCourse.Step;
import org.dnevnik.journal.model.SubjectPlans;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class SubjectPlanQueryTest {

    private static final String TOPICS = """
            [{"position": 1, "section": "Дроби", "title": "Деление с остатком", "hours": 2, "homework": "№ 12"},
             {"position": 2, "title": "Проверяем себя", "hours": 1, "work_type": 700031},
             {"position": 3, "title": "Чужой вид", "hours": 1, "work_type": 1}]""";

    @Test
    void topicsStandAsTheyWereWrittenAndAnotherSchoolsTypeIsNone() {
        told((story, em) -> {
            long plan = plan(em);
            assertEquals(
                    List.of(
                            new PlanTopic("Дроби", "Деление с остатком", 2, "№ 12", null),
                            new PlanTopic(null, "Проверяем себя", 1, null, SchoolStory.TEST),
                            new PlanTopic(null, "Чужой вид", 1, null, null)),
                    new SubjectPlanQuery(em).topics(plan));
            SubjectPlanLine line =
                    new SubjectPlanQuery(em).of(SCHOOL, YEAR, TEACHER).get(0);
            assertEquals(3, line.topics());
            assertEquals(4, line.hours());
            assertTrue(line.own());
        });
    }

    @Test
    void aPlanIsCopiedWithItsTopicsAndThenLivesByItself() {
        told((story, em) -> {
            long plan = plan(em);
            SubjectPlans plans = new SubjectPlans(em);
            long copy = plans.add(SCHOOL, YEAR, MATHS, 5, "Копия", CLASS_TEACHER);
            plans.copy(plan, copy);
            plans.write(plan, "[]");
            assertEquals(3, new SubjectPlanQuery(em).topics(copy).size());
            assertTrue(new SubjectPlanQuery(em).topics(plan).isEmpty());
        });
    }

    @Test
    void whoeverSavesLaterLearnsOfTheOther() {
        told((story, em) -> {
            long plan = plan(em);
            SubjectPlans plans = new SubjectPlans(em);
            assertTrue(plans.change(plan, 1, "Другое имя", 5));
            assertFalse(plans.change(plan, 1, "Третье имя", 5));
        });
    }

    @Test
    void theTeacherOfTheSubjectIsToldFromColleagues() {
        told((story, em) -> {
            story.lesson("2026-11-10", 2);
            long plan = plan(em);
            SubjectPlanQuery query = new SubjectPlanQuery(em);
            assertTrue(query.head(plan, TEACHER).orElseThrow().teaches());
            assertFalse(query.head(plan, CLASS_TEACHER).orElseThrow().teaches());
        });
    }

    @Test
    void onlyGroupsOfTheSameSchoolAndYearLearnByIt() {
        told((story, em) -> {
            long plan = plan(em);
            story.lesson("2026-11-10", 2);
            new SubjectPlans(em).assign(plan, List.of(CLASS, 12L));
            assertEquals(List.of(new PlanGroupChoice(CLASS, "5А", true, "")), new SubjectPlanQuery(em).groups(plan));
            new SubjectPlans(em).assign(plan, List.of(FIRST_GRADE));
            assertTrue(new GroupPlanQuery(em).of(CLASS, MATHS, YEAR).isEmpty());
        });
    }

    @Test
    void topicsFollowTheOrderOfTheLessonsAndTheTeachersSteps() {
        told((story, em) -> {
            long third = story.lesson("2026-11-12", 3);
            long first = story.lesson("2026-11-10", 2);
            long second = story.lesson("2026-11-11", 5);
            new SubjectPlans(em).assign(plan(em), List.of(CLASS));
            assertEquals(List.of("Деление с остатком", "Деление с остатком", "Проверяем себя"), suggested(em));
            new LessonNotes(em).step(second, YEAR, new Step(1, 1), TEACHER);
            assertEquals(List.of("Деление с остатком", "Проверяем себя", "Чужой вид"), suggested(em));
            new LessonNotes(em).step(second, YEAR, Step.USUAL, TEACHER);
            story.sql("DELETE FROM timetable.lesson WHERE id = ?1 AND year = 2026", first);
            assertEquals(List.of("Деление с остатком", "Деление с остатком"), suggested(em));
            story.sql("UPDATE timetable.lesson SET date = '2026-11-09' WHERE id = ?1 AND year = 2026", third);
            assertEquals(
                    List.of(third, second),
                    new GroupPlanQuery(em)
                            .of(CLASS, MATHS, YEAR).orElseThrow().lessons().stream()
                                    .map(PlannedLesson::id)
                                    .toList());
        });
    }

    @Test
    void aGroupsPlanIsReadWithThreeStatementsHoweverLongItIs() {
        told((story, em) -> {
            for (int day = 1; day <= 28; day++) {
                story.lesson("2026-09-" + (day < 10 ? "0" : "") + day, 2);
            }
            new SubjectPlans(em).assign(plan(em), List.of(CLASS));
            assertEquals(3, StatementCount.of(() -> new GroupPlanQuery(em).of(CLASS, MATHS, YEAR)));
        });
    }

    @Test
    void aCancelledLessonPutsTheGroupBehindAndATakenHourBringsItBack() {
        told((story, em) -> {
            story.lesson("2026-11-10", 2);
            long taken = story.lesson("2026-11-11", 2);
            story.lesson("2026-11-30", 2);
            new SubjectPlans(em).assign(plan(em), List.of(CLASS));
            assertEquals(0, progress(em).lag());
            assertEquals(1, progress(em).lacking());
            story.sql(
                    "INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, new_date, new_number, bundle) "
                            + "VALUES (700900, 700001, 2026, 'CANCEL', 700010, 700020, '2026-11-12', 2, '2026-11-12', 2, 700900)");
            assertEquals(1, progress(em).lag());
            new LessonNotes(em).step(taken, YEAR, new Step(0, 3), TEACHER);
            assertEquals(-1, progress(em).lag());
            assertEquals(0, progress(em).lacking());
            assertEquals(
                    1, new PlanProgressQuery(em).ofSchool(SCHOOL, YEAR, TODAY).size());
        });
    }

    @Test
    void allTopicsAreWrittenAtOnceButNeverOverOneThatStands() {
        told((story, em) -> {
            long told = story.lesson("2026-11-10", 2);
            long open = story.lesson("2026-11-11", 2);
            long closed = story.lesson("2026-09-11", 2);
            story.sql("UPDATE timetable.lesson SET topic = 'Своя тема' WHERE id = ?1 AND year = 2026", told);
            String topics =
                    "[{\"lesson\": %d, \"topic\": \"а\"}, {\"lesson\": %d, \"topic\": \"б\"}, {\"lesson\": %d, \"topic\": \"в\"}]"
                            .formatted(told, open, closed);
            LessonTopics lessons = new LessonTopics(em);
            assertEquals(0, lessons.writeAll(topics, YEAR, CLASS_TEACHER, false));
            assertEquals(1, lessons.writeAll(topics, YEAR, TEACHER, false));
            assertEquals(1, story.count("timetable.lesson WHERE id = ?1 AND topic = 'б'", open));
            assertEquals(0, lessons.writeAll(topics, YEAR, CLASS_TEACHER, true));
        });
    }

    @Test
    void aNoteIsItsAuthorsAlone() {
        told((story, em) -> {
            long lesson = story.lesson("2026-11-10", 2);
            long next = story.lesson("2026-11-12", 2);
            LessonNotes notes = new LessonNotes(em);
            notes.keep(lesson, YEAR, TEACHER, "черновик");
            notes.keep(lesson, YEAR, TEACHER, "спросить Анну");
            LessonHeadQuery heads = new LessonHeadQuery(em);
            LessonHead head = heads.of(lesson, YEAR, TEACHER).orElseThrow();
            assertEquals("спросить Анну", head.note());
            assertEquals("", heads.of(lesson, YEAR, CLASS_TEACHER).orElseThrow().note());
            assertEquals(next, head.next());
            assertNull(head.previous());
            assertEquals(
                    List.of(lesson),
                    head.day().stream().map(LessonHead.DayStop::lesson).toList());
            notes.keep(lesson, YEAR, TEACHER, "");
            assertEquals(0, story.count("journal.lesson_note WHERE lesson = ?1", lesson));
        });
    }

    @Test
    void familiesOfTheGroupAreToldFromOthers() {
        told((story, em) -> {
            long lesson = story.lesson("2026-11-10", 2);
            long late = story.lesson("2026-11-20", 2);
            LessonReaderQuery readers = new LessonReaderQuery(em);
            assertTrue(
                    readers.of(lesson, SchoolStory.BORIS, TODAY).orElseThrow().learns());
            assertFalse(readers.of(late, SchoolStory.BORIS, TODAY).orElseThrow().learns());
            assertFalse(readers.of(lesson, TEACHER, TODAY).orElseThrow().learns());
        });
    }

    private static PlanProgress progress(EntityManager em) {
        return new PlanProgressQuery(em).taughtBy(TEACHER, YEAR, TODAY).get(0);
    }

    private static List<String> suggested(EntityManager em) {
        return new GroupPlanQuery(em)
                .of(CLASS, MATHS, YEAR).orElseThrow().suggestions().stream()
                        .map(PlanSuggestion::topic)
                        .toList();
    }

    private static long plan(EntityManager em) {
        SubjectPlans plans = new SubjectPlans(em);
        long plan = plans.add(SCHOOL, YEAR, MATHS, 5, "Математика", TEACHER);
        plans.write(plan, TOPICS);
        return plan;
    }

    private static void told(BiConsumer<SchoolStory, EntityManager> test) {
        TestDatabase.rolledBack(em -> test.accept(new SchoolStory(em), em));
    }
}
