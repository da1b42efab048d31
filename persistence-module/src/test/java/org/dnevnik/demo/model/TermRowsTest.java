package org.dnevnik.demo.model;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class TermRowsTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    private static final String TOPICS = """
            [{"subject": "Математика", "topic": "Дроби", "nth": 0}, {"subject": "Математика", "topic": "Углы", "nth": 1}]""";

    private static final String MARKS = """
            SELECT string_agg(m.lesson || ':' || w.position || ':' || m.person || '=' || m.value, ' ' ORDER BY m.lesson, w.position, m.person)
            FROM journal.mark m JOIN journal.work w ON w.id = m.work AND w.year = m.year
            WHERE w.school = 700001""";

    private static final String LESSON_OF = "timetable.lesson l ON l.id = m.lesson AND l.year = m.year";

    @Test
    void theSameSchoolLivesTheSameTermAgain() {
        AtomicReference<Object> first = new AtomicReference<>("");
        live((story, em) -> first.set(em.createNativeQuery(MARKS).getSingleResult()));
        live((story, em) ->
                assertEquals(first.get(), em.createNativeQuery(MARKS).getSingleResult()));
    }

    @Test
    void nothingIsWrittenIntoDaysToCome() {
        live((story, em) -> {
            assertEquals(0, story.count("journal.mark m JOIN " + LESSON_OF + " WHERE l.date > '2026-11-23'"));
            assertEquals(
                    0, story.count("journal.lesson_log_entry m JOIN " + LESSON_OF + " WHERE l.date > '2026-11-23'"));
            assertEquals(0, story.count("timetable.lesson WHERE topic IS NOT NULL AND date > '2026-11-23'"));
        });
    }

    @Test
    void everyHeldLessonHasATopicInTheOrderOfTheProgramme() {
        live((story, em) -> {
            assertEquals(
                    0,
                    story.count(
                            "timetable.lesson WHERE topic IS NULL AND edu_group = ?1 AND date <= '2026-11-23'", CLASS));
            assertEquals(
                    List.of("Дроби", "Углы", "Дроби"),
                    em.createNativeQuery("SELECT topic FROM timetable.lesson WHERE edu_group = 700010 "
                                    + "ORDER BY date, number LIMIT 3")
                            .getResultList());
        });
    }

    @Test
    void marksKeepTheSchoolsRules() {
        live((story, em) -> {
            assertTrue(story.count("journal.mark WHERE person = ?1", ANNA) > 10, "a term has marks");
            assertEquals(
                    0,
                    story.count(
                            "journal.mark WHERE grade NOT BETWEEN 2 AND 5 OR value !~ '^(2|[34][+-]?|2[+]|5-?|•)$'"));
            assertEquals(0, story.count("journal.mark WHERE old_value IS NOT NULL AND value <> '3+'"));
            assertEquals(0, story.count("journal.mark m JOIN " + LESSON_OF + " WHERE l.edu_group = ?1", FIRST_GRADE));
            assertEquals(
                    0,
                    story.count(
                            "journal.mark m JOIN " + LESSON_OF + " WHERE m.person = ?1 AND l.date > '2026-11-15'",
                            BORIS),
                    "who has left gets no marks");
        });
    }

    @Test
    void whoIsAwayGetsNoMark() {
        live((story, em) -> {
            assertTrue(story.count("journal.lesson_log_entry WHERE status <> 'LATE'") > 0, "somebody is away at times");
            assertEquals(
                    0,
                    story.count("journal.mark m JOIN journal.lesson_log_entry a "
                            + "ON a.lesson = m.lesson AND a.person = m.person WHERE a.status <> 'LATE'"));
        });
    }

    @Test
    void everyMarkAndAbsenceStandsInTheLedger() {
        live((story, em) -> {
            assertEquals(story.count("journal.mark"), story.count("journal.ledger WHERE kind = 'MARK'"));
            assertEquals(
                    story.count("journal.lesson_log_entry"), story.count("journal.ledger WHERE kind = 'ATTENDANCE'"));
        });
    }

    @Test
    void aPeriodThatIsOverHasTheMarksThatItsMarksPropose() {
        live((story, em) -> {
            new PeriodRows(em).give(SCHOOL, YEAR, TODAY);
            assertEquals(1, story.count("journal.period_mark WHERE person = ?1", ANNA));
            assertEquals(
                    2, story.count("journal.period_mark"), "two pupils, one subject, and no marks in the first grade");
            assertEquals(
                    1,
                    story.count(
                            "journal.period_mark p WHERE p.person = ?1 AND p.period = 700200 AND p.proposed = p.value AND p.grade = ("
                                    + "SELECT floor(sum(m.grade * t.weight) / sum(t.weight) + 0.5) FROM journal.mark m JOIN journal.work w ON w.id = m.work"
                                    + " JOIN journal.work_type t ON t.id = w.work_type JOIN " + LESSON_OF
                                    + " WHERE m.person = p.person AND l.date <= '2026-10-25')",
                            ANNA));
            assertEquals(2, story.count("journal.ledger WHERE kind = 'PERIOD_MARK'"));
        });
    }

    @Test
    void homeworkIsGivenAheadAndEachPupilHasIt() {
        live((story, em) -> {
            assertTrue(story.count("homework.homework") > 0);
            assertEquals(
                    0,
                    story.count("homework.homework h JOIN timetable.lesson l ON l.id = h.lesson "
                            + "WHERE l.date > '2026-11-30'"));
            assertEquals(story.count("homework.homework"), story.count("homework.task WHERE person = ?1", ANNA));
        });
    }

    private static void live(BiConsumer<SchoolStory, EntityManager> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.enrol(TEACHER, FIRST_GRADE, "2026-09-01", null); // somebody who would get marks there
            story.sql("INSERT INTO journal.work_type VALUES (700032, 700001, 'Самостоятельная работа', 'СР', 1, 3, 1), "
                    + "(700033, 700001, 'Домашняя работа', 'ДР', 1, 4, 1)");
            STARTS.datesUntil(TODAY.plusDays(15))
                    .filter(d -> d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .forEach(d -> {
                        story.lesson(d.toString(), 1);
                        story.lesson(FIRST_GRADE, MATHS, d.toString(), 1, TEACHER, null);
                    });
            new TermRows(em).live(SCHOOL, YEAR, TODAY, TOPICS);
            test.accept(story, em);
        });
    }
}
