package org.dnevnik.reports.view;

import static org.dnevnik.reports.view.AutumnStory.OTHER_CLASS;
import static org.dnevnik.reports.view.AutumnStory.autumn;
import static org.dnevnik.reports.view.AutumnStory.told;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.journal.view.ExpectedMark;
import org.dnevnik.journal.view.ExpectedMarksQuery;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.journal.view.PlanProgressQuery;
import org.dnevnik.journal.view.RegionMarksQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** «Выполнение программы» is what the lessons of each journal add up to, and the region what its schools have. */
class ProgressSumsTest {

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void progressIsWhatItsLessonsAddUpTo(long seed) {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            autumn(story, new Random(seed));
            planned(story, new Random(seed));
            List<PlanProgress> told = new PlanProgressQuery(em).ofSchool(SCHOOL, YEAR, TODAY);
            assertTrue(told.size() > 3, "groups");
            assertTrue(told.stream().anyMatch(p -> p.plan() != null && p.lag() > 0), "somebody is behind");
            for (PlanProgress p : told) {
                List<ProgressLine> lines = new ProgressLinesQuery(em).of(p.group(), p.subject(), YEAR, TODAY);
                List<ProgressLine> past =
                        lines.stream().filter(l -> !l.date().isAfter(TODAY)).toList();
                List<ProgressLine> held =
                        past.stream().filter(l -> !l.isCancelled()).toList();
                assertEquals(held.size(), p.held(), p::toString);
                assertEquals(past.size() - held.size(), p.cancelled(), p::toString);
                assertEquals(lines.size() - past.size(), p.ahead(), p::toString);
                assertEquals(held.stream().mapToInt(ProgressLine::hours).sum(), p.done(), p::toString);
                assertEquals(held.stream().filter(ProgressLine::isUntold).count(), p.untold(), p::toString);
                assertEquals(
                        new PlanProgressQuery(em)
                                .of(p.group(), p.subject(), YEAR, TODAY)
                                .orElseThrow(),
                        p);
            }
            ofClasses(told);
        });
    }

    /** Sums of classes are those of their journals, and together the school's. */
    private static void ofClasses(List<PlanProgress> told) {
        Map<Long, List<PlanProgress>> classes = told.stream().collect(Collectors.groupingBy(PlanProgress::klass));
        assertEquals(Set.of(CLASS, OTHER_CLASS), classes.keySet(), "subgroups belong to their class");
        ProgressTotal school = ProgressTotal.of(told);
        List<ProgressTotal> each =
                classes.values().stream().map(ProgressTotal::of).toList();
        assertEquals(each.stream().mapToInt(ProgressTotal::held).sum(), school.held());
        assertEquals(each.stream().mapToInt(ProgressTotal::lagging).sum(), school.lagging());
        assertEquals(told.stream().filter(p -> p.plan() != null && p.lag() > 0).count(), school.lagging());
        assertEquals(
                told.stream().filter(p -> p.plan() != null && p.lacking() > 0).count(), school.lacking());
        assertEquals(told.stream().filter(p -> p.plan() == null).count(), school.planless());
        assertEquals(
                told.stream()
                        .filter(p -> p.plan() != null)
                        .mapToInt(PlanProgress::reached)
                        .sum(),
                school.reached());
    }

    /** The class learns mathematics by a plan; lessons are cancelled, replaced, passed over and held beside the plan. */
    private static void planned(SchoolStory story, Random random) {
        story.sql("INSERT INTO journal.subject_plan (id, school, year, subject, parallel, name, author, version) VALUES"
                + " (708800, 700001, 2026, 700020, 5, 'Математика', 700110, 1)");
        story.sql(
                "INSERT INTO journal.plan_topic (id, plan, position, title, hours) VALUES (708801, 708800, 1, 'Дроби', 40)");
        story.sql("INSERT INTO journal.group_plan VALUES (700010, 700020, 708800)");
        for (int day = 9; day < 13; day++) {
            story.sql(
                    "INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, new_date,"
                            + " new_number) VALUES (?1, 700001, 2026, 'CANCEL', 700010, 700020, CAST(?2 AS date), 5, 700110,"
                            + " CAST(?2 AS date), 5)",
                    708_900 + day,
                    "2026-11-%02d".formatted(day));
        }
        story.sql(
                "INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, lesson, new_date, new_number)"
                        + " SELECT 708950, 700001, 2026, 'REPLACE', edu_group, subject, date, number, id, date, number FROM timetable.lesson"
                        + " WHERE edu_group = 700010 AND subject = 700020 AND date = '2026-11-16' AND number = 1");
        story.sql(
                "INSERT INTO journal.plan_step SELECT id, year, 0, ?1, 700110 FROM timetable.lesson"
                        + " WHERE edu_group = 700010 AND subject = 700020 AND number = 3",
                random.nextInt(2));
        story.sql("INSERT INTO journal.plan_step SELECT id, year, 2, 1, 700110 FROM timetable.lesson"
                + " WHERE edu_group = 700010 AND subject = 700020 AND number = 1 AND date = '2026-11-11'");
        story.sql(
                "UPDATE timetable.lesson SET topic = 'Дроби' WHERE edu_group = 700010 AND number = 1 AND date < '2026-11-20'");
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void theRegionCountsTheMarksOfItsSchools(long seed) {
        told(seed, em -> {
            ReportSchool school =
                    new ReportSchoolQuery(em).of(List.of(SCHOOL), YEAR).get(0);
            List<ExpectedMark> set = new ExpectedMarksQuery(em)
                    .of(school.marks(MarkTime.RUNNING, TODAY), TODAY).stream()
                            .filter(ExpectedMark::isSet)
                            .toList();
            assertEquals(
                    ExpectedMark.figures(set),
                    new RegionMarksQuery(em)
                            .of(YEAR, "QUARTER", 2, TODAY)
                            .get(0)
                            .figures());
        });
    }
}
