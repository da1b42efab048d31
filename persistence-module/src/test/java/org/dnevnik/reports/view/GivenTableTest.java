package org.dnevnik.reports.view;

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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.view.ClassLoad;
import org.dnevnik.homework.view.ClassLoadQuery;
import org.dnevnik.homework.view.DayLoadQuery;
import org.dnevnik.homework.view.GivenCount;
import org.dnevnik.homework.view.GivenCountsQuery;
import org.dnevnik.homework.view.GivenLesson;
import org.dnevnik.homework.view.LoadDay;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of homework is the sum of its parts, down to the lessons and the days. */
class GivenTableTest {

    private static final LocalDate FIRST = LocalDate.of(YEAR, 11, 9);
    private static final LocalDate LAST = LocalDate.of(YEAR, 11, 20);

    private long next = 705_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFigureIsTheSumOfItsPartsDownToTheLessons(long seed) {
        TestDatabase.rolledBack(em -> {
            autumn(new SchoolStory(em), new Random(seed));
            GivenTable table = table(em);
            List<PartFilter> filters = new ArrayList<>(List.of(PartFilter.ALL));
            for (Cut cut : Cut.values()) {
                table.lines(PartFilter.ALL, cut).forEach(l -> filters.add(l.filter()));
            }
            table.lines(PartFilter.ALL, Cut.TEACHER)
                    .forEach(t -> table.parts(t.filter()).forEach(p -> filters.add(p.filter())));
            for (PartFilter filter : filters) {
                GivenLine line = table.line(filter, "");
                assertTrue(line.lessons() > 0, filter::toString);
                assertEquals(
                        figures(line),
                        filter.isOfJournal() ? lessons(em, table, filter) : parts(table, filter),
                        () -> filter + " and its parts");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aClassesLoadIsTheSumOfItsDaysAndADayIsWhatTheWizardShows(long seed) {
        TestDatabase.rolledBack(em -> {
            autumn(new SchoolStory(em), new Random(seed));
            ClassLoadQuery query = new ClassLoadQuery(em);
            Map<Long, ClassLoad> loads = query.ofClasses(List.of(CLASS, FIRST_GRADE), YEAR, FIRST, LAST);
            List<LoadDay> days = query.ofClass(CLASS, 5, YEAR, FIRST, LAST);
            assertEquals(ClassLoad.of(days), loads.get(CLASS));
            assertTrue(!loads.containsKey(FIRST_GRADE), "nobody is in the first grade");
            Map<LocalDate, LoadDay> told = days.stream().collect(Collectors.toMap(LoadDay::day, d -> d));
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                LoadDay found = told.get(day);
                assertEquals(
                        new DayLoadQuery(em).of(CLASS, 5, YEAR, day, 0).heaviest(),
                        found == null ? 0 : found.minutes(),
                        day.toString());
            }
        });
    }

    @Test
    void aHomeworkStandsAtTheLessonForWhichItIsDueOrElseAtTheOneWhereItWasGiven() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long monday = story.lesson("2026-11-09", 1);
            long tuesday = story.lesson("2026-11-10", 1);
            long friday = story.lesson("2026-11-13", 1);
            given(story, friday, tuesday, null, 20);
            given(story, null, tuesday, "2026-12-20", null);
            given(story, null, null, "2026-11-12", 30);
            story.sql(
                    "UPDATE homework.homework SET state = 'CANCELLED' WHERE id = ?1",
                    given(story, monday, null, null, 90));
            List<GivenLesson> lessons =
                    new GivenCountsQuery(em).lessons(SCHOOL, YEAR, FIRST, LAST, MATHS, List.of(CLASS));
            assertEquals(
                    List.of(0, 1, 1),
                    lessons.stream().map(GivenLesson::homeworks).toList());
            GivenLine line = table(em).line(PartFilter.ALL, "");
            assertEquals(List.of(3, 2, 2, 20, 1), figures(line));
            assertEquals(new BigDecimal("66.7"), line.share());
            assertEquals(new BigDecimal("20"), line.mean());
            List<LoadDay> days = new ClassLoadQuery(em).ofClass(CLASS, 5, YEAR, FIRST, LAST);
            assertEquals(List.of(30, 20), days.stream().map(LoadDay::minutes).toList());
        });
    }

    @Test
    void aGroupOfSeveralClassesStandsForItself() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "INSERT INTO school.edu_group VALUES (705900, 700001, 2026, 'STREAM', '5-физика', 5, null, null, null, 1)");
            story.sql("INSERT INTO school.edu_group_parent VALUES (705900, 700010), (705900, 700012)");
            story.lesson(705_900, MATHS, "2026-11-10", 1, TEACHER, null);
            story.lesson(HALF, MATHS, "2026-11-10", 2, null, null);
            assertEquals(
                    List.of("5-физика", "5А"),
                    table(em).lines(PartFilter.ALL, Cut.CLASS).stream()
                            .map(GivenLine::name)
                            .toList());
            assertEquals(
                    List.of("", "Петрова М. И."),
                    table(em).lines(PartFilter.ALL, Cut.TEACHER).stream()
                            .map(GivenLine::name)
                            .toList());
        });
    }

    @Test
    void whoeverOnlySomeWereChosenForLoadsThemAlone() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long some = given(story, null, null, "2026-11-12", 30);
            story.sql("UPDATE homework.homework SET to_all = false WHERE id = ?1", some);
            ClassLoadQuery query = new ClassLoadQuery(em);
            assertEquals(List.of(), query.ofClass(CLASS, 5, YEAR, FIRST, LAST));
            new TaskRows(em).issue(some, YEAR, List.of(ANNA));
            assertEquals(1, query.ofClass(CLASS, 5, YEAR, FIRST, LAST).size());
        });
    }

    @Test
    void eachIsReadWithOneStatement() {
        TestDatabase.rolledBack(em -> {
            autumn(new SchoolStory(em), new Random(1));
            assertEquals(1, StatementCount.of(() -> table(em)));
            assertEquals(
                    1,
                    StatementCount.of(
                            () -> new ClassLoadQuery(em).ofClasses(List.of(CLASS, FIRST_GRADE), YEAR, FIRST, LAST)));
        });
    }

    private static GivenTable table(EntityManager em) {
        return new GivenTable(new GivenCountsQuery(em).ofSchool(SCHOOL, YEAR, FIRST, LAST));
    }

    private static List<Integer> figures(GivenLine l) {
        return List.of(l.lessons(), l.withHomework(), l.homeworks(), l.minutes(), l.untold());
    }

    private static List<Integer> parts(GivenTable table, PartFilter filter) {
        List<GivenLine> parts = table.parts(filter);
        return List.of(
                parts.stream().mapToInt(GivenLine::lessons).sum(),
                parts.stream().mapToInt(GivenLine::withHomework).sum(),
                parts.stream().mapToInt(GivenLine::homeworks).sum(),
                parts.stream().mapToInt(GivenLine::minutes).sum(),
                parts.stream().mapToInt(GivenLine::untold).sum());
    }

    private static List<Integer> lessons(EntityManager em, GivenTable table, PartFilter filter) {
        List<GivenCount> counts = table.of(filter);
        List<GivenLesson> lessons = new GivenCountsQuery(em)
                        .lessons(
                                SCHOOL,
                                YEAR,
                                FIRST,
                                LAST,
                                Objects.requireNonNull(filter.subject()),
                                counts.stream()
                                        .map(GivenCount::group)
                                        .distinct()
                                        .toList())
                        .stream()
                        .filter(l -> counts.stream().anyMatch(c -> c.teacher() == l.teacher()))
                        .toList();
        return List.of(
                lessons.size(),
                (int) lessons.stream().filter(l -> l.homeworks() > 0).count(),
                lessons.stream().mapToInt(GivenLesson::homeworks).sum(),
                lessons.stream().mapToInt(GivenLesson::minutes).sum(),
                lessons.stream().mapToInt(GivenLesson::untold).sum());
    }

    /** Two weeks of lessons in a class and its half, by several teachers and by nobody, with all kinds of homework. */
    private void autumn(SchoolStory story, Random random) {
        story.enrol(ANNA, HALF, "2026-09-01", "2026-11-13");
        long before = 0;
        for (LocalDate day = FIRST.minusDays(3); !day.isAfter(LAST.plusDays(3)); day = day.plusDays(1)) {
            for (int number = 1; number < 5; number++) {
                Long teacher = List.of(TEACHER, CLASS_TEACHER, CO_TEACHER, 0L).get(random.nextInt(4));
                long lesson = story.lesson(
                        number < 4 ? CLASS : HALF,
                        random.nextBoolean() ? MATHS : RUSSIAN,
                        day.toString(),
                        number,
                        teacher == 0 ? null : teacher,
                        null);
                for (int i = 0; i < random.nextInt(3); i++) {
                    Integer minutes = random.nextInt(3) == 0 ? null : (Integer) (10 + random.nextInt(60));
                    boolean atLesson = random.nextBoolean();
                    long homework = atLesson || before == 0
                            ? given(story, lesson, random.nextBoolean() && before != 0 ? before : null, null, minutes)
                            : given(
                                    story,
                                    null,
                                    before,
                                    day.plusDays(random.nextInt(4)).toString(),
                                    minutes);
                    unlike(story, homework, random);
                }
                before = lesson;
            }
        }
    }

    private static void unlike(SchoolStory story, long homework, Random random) {
        if (random.nextInt(6) == 0) {
            story.sql("UPDATE homework.homework SET state = 'CANCELLED' WHERE id = ?1", homework);
        } else if (random.nextInt(5) == 0) {
            story.sql("UPDATE homework.homework SET to_all = false WHERE id = ?1", homework);
            new TaskRows(story.em()).issue(homework, YEAR, List.of(ANNA));
        }
    }

    private long given(
            SchoolStory story,
            @Nullable Long lesson,
            @Nullable Long fromLesson,
            @Nullable String due,
            @Nullable Integer minutes) {
        story.sql(
                "INSERT INTO homework.homework (id, year, school, edu_group, subject, lesson, from_lesson, due, text, minutes, issued_by, issued_at,"
                        + " version) SELECT ?1, 2026, 700001, o.edu_group, o.subject, l.id, CAST(?3 AS bigint), coalesce(l.date, CAST(?4 AS date)),"
                        + " 'Упр. 5', CAST(?5 AS smallint), 700110, now(), 1"
                        + " FROM (SELECT coalesce(CAST(?2 AS bigint), CAST(?3 AS bigint)) AS id) AS a"
                        + " LEFT JOIN timetable.lesson AS l ON l.id = CAST(?2 AS bigint) AND l.year = 2026"
                        + " CROSS JOIN LATERAL (SELECT edu_group, subject FROM timetable.lesson AS x WHERE x.id = a.id AND x.year = 2026"
                        + " UNION ALL SELECT 700010, 700020 WHERE a.id IS NULL) AS o",
                ++next,
                lesson,
                fromLesson,
                due,
                minutes);
        return next;
    }
}
