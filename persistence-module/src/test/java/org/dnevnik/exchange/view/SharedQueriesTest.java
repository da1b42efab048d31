package org.dnevnik.exchange.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TEST;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dnevnik.journal.view.ClassAveragesQuery;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.PupilAverage;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;

class SharedQueriesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final SharedSpan WEEK = new SharedSpan(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 29));

    @Test
    void aWeekTellsAllThatBelongsToItsLessonsWithTwoStatements() {
        school(story -> {
            long lesson = story.lesson("2026-11-18", 1);
            long work = story.work(lesson, TEST, 1);
            story.mark(work, lesson, ANNA, "5", 5);
            story.attendance(lesson, ANNA, "LATE");
            homework(story, lesson);
            attached(story, 700960, 700961);
            SharedWeek week = new SharedWeekQuery(story.em()).of(ANNA, CLASS, WEEK, TODAY, ZONE);
            assertEquals(
                    List.of(lesson),
                    week.lessons().stream().map(SharedLesson::id).toList());
            assertEquals(
                    List.of("5"), week.marks().stream().map(SharedMark::value).toList());
            assertEquals(
                    List.of("LATE"),
                    week.entries().stream().map(SharedEntry::status).toList());
            assertEquals(
                    List.of(false, true),
                    week.works().stream().map(SharedWork::homework).toList());
            assertEquals(
                    List.of(List.of(), List.of(700960L, 700961L)),
                    week.works().stream().map(SharedWork::files).toList());
            assertEquals(
                    List.of(TEST), week.types().stream().map(SharedType::id).toList());
            assertEquals(
                    List.of(TEACHER),
                    week.teachers().stream().map(SharedPerson::id).toList());
            assertEquals(
                    2, StatementCount.of(() -> new SharedWeekQuery(story.em()).of(ANNA, CLASS, WEEK, TODAY, ZONE)));
        });
    }

    @Test
    void aWorkWithoutTheChildsMarkIsToldToItsFamilyOnlyWhileItIsAhead() {
        school(story -> {
            long past = story.lesson("2026-11-18", 1);
            long ahead = story.lesson("2026-11-25", 1);
            story.mark(story.work(past, TEST, 1), past, BORIS, "3", 3);
            long next = story.work(ahead, TEST, 1);
            List<SharedLesson> lessons = new SharedLessonQuery(story.em()).of(List.of(past, ahead));
            SharedWorkQuery works = new SharedWorkQuery(story.em());
            assertEquals(2, works.ofLessons(lessons, null, TODAY).size());
            assertEquals(
                    List.of(next),
                    works.ofLessons(lessons, Set.of(ANNA), TODAY).stream()
                            .map(SharedWork::id)
                            .toList());
        });
    }

    @Test
    void marksOfAGroupAreThoseOfTheAskedPersonsAlone() {
        school(story -> {
            long lesson = story.lesson("2026-11-18", 1);
            long work = story.work(lesson, TEST, 1);
            story.mark(work, lesson, ANNA, "5", 5);
            story.mark(work, lesson, BORIS, "3", 3);
            SharedMarkQuery marks = new SharedMarkQuery(story.em());
            assertEquals(2, marks.ofGroups(List.of(CLASS), MATHS, WEEK, null).size());
            assertEquals(
                    List.of(ANNA),
                    marks.ofGroups(List.of(CLASS), null, WEEK, Set.of(ANNA)).stream()
                            .map(SharedMark::person)
                            .toList());
        });
    }

    @Test
    void aBondTellsWhoLeadsWhoTeachesAndWhoseFamilyItIs() {
        school(story -> {
            story.lesson("2026-11-18", 1);
            story.sql(
                    "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) VALUES (700900, 700112, 700100, 'мать', '2020-01-01', 1)");
            GroupBondQuery bonds = new GroupBondQuery(story.em());
            GroupBond teacher = bonds.of(List.of(CLASS), TEACHER, TODAY).get(0);
            assertEquals(Set.of(MATHS), teacher.teaches());
            assertFalse(teacher.leads());
            List<GroupBond> leader = bonds.within(CLASS, CLASS_TEACHER, TODAY);
            assertEquals(
                    Set.of(CLASS, HALF),
                    Set.copyOf(leader.stream().map(GroupBond::group).toList()));
            assertTrue(leader.stream().allMatch(GroupBond::leads));
            GroupBond parent =
                    bonds.of(List.of(CLASS), SchoolStory.CO_TEACHER, TODAY).get(0);
            assertEquals(Set.of(ANNA), parent.family());
            assertTrue(parent.ofSchool());
        });
    }

    @Test
    void averagesOfAClassAreThoseOfTheDaysOnWhichThePupilsBelongedToIt() {
        school(story -> {
            long lesson = story.lesson("2026-11-18", 1);
            long work = story.work(lesson, TEST, 1);
            story.mark(work, lesson, ANNA, "5", 5);
            story.mark(work, lesson, BORIS, "3", 3);
            var head = new ClassPeriodsQuery(story.em()).of(CLASS, TEACHER).orElseThrow();
            List<PupilAverage> averages =
                    new ClassAveragesQuery(story.em()).of(head, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 30));
            assertEquals(
                    List.of(ANNA), averages.stream().map(PupilAverage::pupil).toList(), "Boris left on 15 November");
            assertEquals("5.00", String.valueOf(averages.get(0).shown()));
        });
    }

    @Test
    void everyListIsOneStatement() {
        school(story -> {
            long lesson = story.lesson("2026-11-18", 1);
            var em = story.em();
            assertEquals(1, StatementCount.of(() -> new SharedLessonQuery(em).ofGroups(List.of(CLASS), null, WEEK)));
            assertEquals(1, StatementCount.of(() -> new SharedLessonQuery(em).ofPupil(ANNA, WEEK)));
            assertEquals(1, StatementCount.of(() -> new SharedEntryQuery(em).ofLessons(List.of(lesson), null)));
            assertEquals(
                    1, StatementCount.of(() -> new SharedEntryQuery(em).ofGroups(List.of(CLASS), MATHS, WEEK, null)));
            assertEquals(1, StatementCount.of(() -> new SharedEntryQuery(em).ofPupil(ANNA, null, WEEK)));
            assertEquals(1, StatementCount.of(() -> new SharedMarkQuery(em).latest(ANNA, WEEK, null, 10)));
            assertEquals(1, StatementCount.of(() -> new SharedMarkQuery(em).ofLessons(List.of(lesson), null)));
            assertEquals(
                    1, StatementCount.of(() -> new SharedFinalQuery(em).ofGroups(List.of(CLASS), YEAR, null, null)));
            assertEquals(1, StatementCount.of(() -> new SharedFinalQuery(em).of(List.of(1L))));
            assertEquals(1, StatementCount.of(() -> new SharedCountQuery(em).ofSubject(CLASS, MATHS, WEEK)));
            assertEquals(1, StatementCount.of(() -> new SharedTaskQuery(em).ofPupil(ANNA, null, WEEK, 0, 10)));
            assertEquals(1, StatementCount.of(() -> new SharedTaskQuery(em).undone(ANNA, YEAR)));
            assertEquals(1, StatementCount.of(() -> new SharedTaskQuery(em).ofLessons(List.of(lesson), null)));
            assertEquals(1, StatementCount.of(() -> new SharedWorkQuery(em).homeworkOf(ANNA, WEEK)));
            assertEquals(1, StatementCount.of(() -> new SharedFileQuery(em).of(List.of(1L))));
        });
    }

    @Test
    void aYearOfHomeworkIsToldWhole() {
        school(story -> {
            long lesson = story.lesson("2026-11-18", 1);
            story.sql("INSERT INTO homework.homework (id, year, school, lesson, text, issued_by, issued_at, version) "
                    + "SELECT 710000 + n, 2026, 700001, " + lesson
                    + ", '№ ' || n, 700110, now(), 1 FROM generate_series(1, 5100) AS n");
            story.sql(
                    "INSERT INTO homework.task (id, year, homework, person, state, version) SELECT 710000 + n, 2026, 710000 + n, "
                            + ANNA + ", 'ISSUED', 1 FROM generate_series(1, 5100) AS n");
            assertEquals(
                    5100,
                    new SharedTaskQuery(story.em())
                            .ofLessons(List.of(lesson), null)
                            .size());
            story.sql("DELETE FROM homework.task WHERE homework > 711100");
            assertEquals(
                    1100, new SharedWorkQuery(story.em()).homeworkOf(ANNA, WEEK).size());
        });
    }

    @Test
    void peopleAndGroupsAreReadByOneStatementForEachList() {
        school(story -> {
            var em = story.em();
            SharedPersonQuery people = new SharedPersonQuery(em);
            SharedGroupQuery groups = new SharedGroupQuery(em);
            assertEquals(1, StatementCount.of(() -> people.members(List.of(CLASS), TODAY)));
            assertEquals(1, StatementCount.of(() -> people.relatives(List.of(ANNA), TODAY)));
            assertEquals(1, StatementCount.of(() -> people.staff(SchoolStory.SCHOOL, TODAY, YEAR)));
            assertEquals(1, StatementCount.of(() -> people.teachers(List.of(CLASS), WEEK)));
            assertEquals(1, StatementCount.of(() -> people.ofAccounts(List.of(1L))));
            assertEquals(1, StatementCount.of(() -> people.posts(List.of(TEACHER), TODAY)));
            assertEquals(1, StatementCount.of(() -> groups.stays(List.of(ANNA), null)));
            assertEquals(1, StatementCount.of(() -> groups.parallel(CLASS)));
            assertEquals(1, StatementCount.of(() -> groups.ofTeacher(TEACHER, YEAR)));
            assertEquals(
                    List.of(true, false),
                    people.members(List.of(CLASS), TODAY).stream()
                            .sorted((a, b) ->
                                    Long.compare(a.person().id(), b.person().id()))
                            .map(SharedMember::active)
                            .toList());
            SharedSchoolQuery schools = new SharedSchoolQuery(em);
            assertEquals(1, StatementCount.of(() -> schools.of(List.of(SchoolStory.SCHOOL))));
            assertEquals(1, StatementCount.of(() -> schools.taught(List.of(CLASS), YEAR)));
            assertEquals(2, schools.periods(CLASS).size());
        });
    }

    private static void homework(SchoolStory story, long lesson) {
        story.sql(
                "INSERT INTO homework.homework (id, year, school, lesson, text, issued_by, issued_at, version) "
                        + "VALUES (700950, 2026, 700001, ?1, '№ 5', 700110, now(), 1)",
                lesson);
    }

    private static void attached(SchoolStory story, long... files) {
        for (long file : files) {
            story.sql(
                    "INSERT INTO files.stored_file (id, school, owner_kind, owner, name, type, size, sha256, added_by, added_at) "
                            + "VALUES (?1, 700001, 'HOMEWORK', 700950, 'Карта.pdf', 'application/pdf', 5, repeat('0', 64), 700110, now())",
                    file);
        }
    }

    private static void school(Consumer<SchoolStory> test) {
        rolledBack(em -> test.accept(new SchoolStory(em)));
    }
}
