package org.dnevnik.reports.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import org.dnevnik.journal.view.ClassCards;
import org.dnevnik.journal.view.ClassCardsQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.ClassSummaryQuery;
import org.dnevnik.journal.view.ExpectedMark;
import org.dnevnik.journal.view.ExpectedMarksQuery;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The school's report counts the same pupils and marks as the class's summary, and attendance is the sum of its lessons. */
class ReportQueriesTest {

    private static final List<String> VALUES = List.of("5", "4", "3", "2", "н/а", "осв", "зч", "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSchoolsReportCountsWhatTheClassesSummaryCounts(long seed) {
        told((story, em) -> {
            Random random = new Random(seed);
            people(story, random);
            ClassSummary summary = summary(em);
            List<ExpectedMark> marks = expected(em);
            assertFalse(summary.subjects().isEmpty());
            for (ClassSummary.Subject subject : summary.subjects()) {
                List<ExpectedMark> own = marks.stream()
                        .filter(m -> m.klass() == CLASS && m.subject() == subject.subject())
                        .toList();
                assertEquals(subject.figures(), ExpectedMark.figures(own), subject.name());
                assertEquals(
                        subject.missing(), own.stream().filter(m -> !m.isSet()).count());
            }
            assertEquals(
                    summary.whole(),
                    ExpectedMark.figures(
                            marks.stream().filter(m -> m.klass() == CLASS).toList()));
        });
    }

    @Test
    void whoLeftBeforeThePeriodsEndIsNotExpectedToHaveAMark() {
        told((story, em) -> {
            story.lesson("2026-11-10", 1);
            assertEquals(
                    List.of(ANNA),
                    expected(em).stream().map(ExpectedMark::pupil).toList());
        });
    }

    @Test
    void aPupilOfASubgroupIsExpectedThereAndNowhereElse() {
        told((story, em) -> {
            story.enrol(ANNA, HALF, "2026-09-01", null);
            story.lesson(CLASS, RUSSIAN, "2026-11-10", 1, TEACHER, null);
            story.lesson(HALF, RUSSIAN, "2026-11-11", 1, TEACHER, null);
            story.lesson(HALF, MATHS, "2026-11-11", 2, TEACHER, null);
            List<ExpectedMark> marks = expected(em);
            assertEquals(2, marks.size());
            assertEquals(HALF, marks.get(0).group(), "mathematics in the subgroup alone");
            assertEquals(CLASS, marks.get(1).group(), "Russian in the class first");
            assertEquals("Петрова М. И.", marks.get(0).teacherName());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatAPupilMissedIsTheSumOfTheLessonsThatAreTold(long seed) {
        told((story, em) -> {
            Random random = new Random(seed);
            List<String> statuses = List.of("ABSENT", "ILL", "PASS", "LATE", "ATTEND");
            for (int day = 10; day < 20; day++) {
                for (int number = 1; number < 5; number++) {
                    long lesson = story.lesson("2026-11-" + day, number);
                    for (long pupil : new long[] {ANNA, BORIS}) {
                        story.attendance(lesson, pupil, statuses.get(random.nextInt(statuses.size())));
                    }
                }
            }
            LocalDate first = LocalDate.of(YEAR, 11, 1);
            Map<Long, Missed> missed = new MissedQuery(em).ofClass(CLASS, YEAR, first, TODAY);
            List<AbsenceLine> lines = new AbsenceLinesQuery(em).ofClass(CLASS, YEAR, first, TODAY);
            for (long pupil : new long[] {ANNA, BORIS}) {
                List<AbsenceLine> own =
                        lines.stream().filter(l -> l.person() == pupil).toList();
                Missed told = missed.getOrDefault(pupil, Missed.NOTHING);
                assertEquals(
                        told.lessons(),
                        own.stream().filter(AbsenceLine::isMissed).count());
                assertEquals(told.illLessons(), of(own, "ILL"));
                assertEquals(told.passLessons(), of(own, "PASS"));
                assertEquals(told.unexcused(), of(own, "ABSENT"));
                assertEquals(told.late(), of(own, "LATE"));
            }
            assertTrue(lines.stream()
                    .noneMatch(l -> l.person() == BORIS && l.date().getDayOfMonth() > 15));
        });
    }

    @Test
    void whoCameInIsCountedOnceInEachRoleByTheDaysOfTheSchoolsClock() {
        told((story, em) -> {
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                            + "(700901, ?1, 700001, 'TEACHER', 'учитель', '2020-09-01', 1), (700902, ?1, 700001, 'HEAD', 'завуч', '2020-09-01', 1), "
                            + "(700903, ?2, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)",
                    TEACHER,
                    CLASS_TEACHER);
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES "
                            + "(700904, ?1, 'petrova', '$hash$', 'ACTIVE', 1), (700905, ?2, 'anna', '$hash$', 'ACTIVE', 1)",
                    TEACHER,
                    ANNA);
            signIn(story, 700_904, "2026-11-16 00:10+03");
            signIn(story, 700_904, "2026-11-17 09:00+03");
            signIn(story, 700_905, "2026-11-15 23:50+03"); // the day before the first
            ReportSchool school =
                    new ReportSchoolQuery(em).of(List.of(SCHOOL), YEAR).get(0);
            List<ActivityLine> lines = new ActivityQuery(em).of(school, LocalDate.of(YEAR, 11, 16), TODAY);
            assertTrue(lines.contains(new ActivityLine("TEACHER", 2, 1, 1)), lines::toString);
            assertTrue(lines.contains(new ActivityLine("HEAD", 1, 1, 1)), lines::toString);
            assertTrue(lines.contains(new ActivityLine("PUPIL", 1, 1, 0)), lines::toString);
        });
    }

    private static void signIn(SchoolStory story, long account, String at) {
        story.sql(
                "INSERT INTO identity.sign_in_attempt (at, login_key, address, account, outcome) "
                        + "VALUES (CAST(?1 AS timestamptz), 'somebody', '127.0.0.1', ?2, 'ADMITTED')",
                at,
                account);
    }

    @Test
    void theCardsOfAClassHaveWhatIsSetAndTakeThreeStatements() {
        told((story, em) -> {
            story.lesson("2026-11-10", 1);
            set(story, ANNA, CLASS, MATHS, "5");
            ClassPeriods head = head(em);
            assertEquals("Школа № 7, " + head.name(), head.inSchool());
            ClassCards[] cards = new ClassCards[1];
            assertEquals(3, StatementCount.of(() -> cards[0] = new ClassCardsQuery(em).of(head, TODAY)));
            ClassCards.Card anna = cards[0].pupils().get(0);
            assertEquals(1, cards[0].pupils().size(), "Boris has left");
            assertEquals(
                    List.of(new ClassCards.Given("", 0), new ClassCards.Given("5", CLASS)),
                    anna.subjects().get(0).periods());
        });
    }

    private static long of(List<AbsenceLine> lines, String status) {
        return lines.stream().filter(l -> l.status().equals(status)).count();
    }

    /** Pupils who stay, leave early and come late, some of them in a subgroup, with all kinds of marks and none. */
    private static void people(SchoolStory story, Random random) {
        story.lesson("2026-11-10", 1);
        story.lesson(HALF, RUSSIAN, "2026-11-11", 2, TEACHER, null);
        for (int i = 0; i < 12; i++) {
            long pupil = 704_000L + i;
            story.person(pupil, "Ученик" + i, "Имя");
            story.enrol(
                    pupil,
                    CLASS,
                    i % 5 == 1 ? "2026-11-20" : "2026-09-01",
                    i % 4 == 3 && i % 5 != 1 ? "2026-11-15" : null);
            if (i % 2 == 0) {
                story.enrol(pupil, HALF, "2026-09-01", null);
                set(story, pupil, HALF, RUSSIAN, VALUES.get(random.nextInt(VALUES.size())));
            }
            set(story, pupil, CLASS, MATHS, VALUES.get(random.nextInt(VALUES.size())));
        }
    }

    private static void set(SchoolStory story, long pupil, long group, long subject, String value) {
        boolean number = value.matches("[2-5]");
        story.sql(
                "INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value, grade,"
                        + " level, set_by, set_at, version) VALUES (nextval('journal.period_mark_seq'), 2026, 700001, ?1, ?2, ?3,"
                        + " 'PERIOD', ?4, CAST(?5 AS varchar), CAST(?6 AS numeric), ?7, 700110, now(), 1)",
                group,
                subject,
                pupil,
                QUARTER,
                value.isEmpty() ? null : value,
                number ? Integer.valueOf(value) : null,
                number ? Integer.parseInt(value) : 0);
    }

    private static ClassPeriods head(EntityManager em) {
        return new ClassPeriodsQuery(em).of(CLASS, CLASS_TEACHER).orElseThrow();
    }

    private static ClassSummary summary(EntityManager em) {
        return new ClassSummaryQuery(em).of(head(em), MarkTime.of(Long.toString(QUARTER)), TODAY);
    }

    private static List<ExpectedMark> expected(EntityManager em) {
        ReportSchool school =
                new ReportSchoolQuery(em).of(List.of(SCHOOL), YEAR).get(0);
        assertEquals(2, school.periods().size());
        return new ExpectedMarksQuery(em).of(Objects.requireNonNull(school.marks(MarkTime.RUNNING, TODAY)), TODAY);
    }

    private static void told(BiConsumer<SchoolStory, EntityManager> test) {
        TestDatabase.rolledBack(em -> test.accept(new SchoolStory(em), em));
    }
}
