package org.dnevnik.diary.view;

import static org.dnevnik.diary.view.Story.CLASS;
import static org.dnevnik.diary.view.Story.MONDAY;
import static org.dnevnik.diary.view.Story.PUPIL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.diary.view.DiaryDebt.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailedMarksQueryTest {

    private static final long MATHS = 900_020;
    private static final long ENGLISH = 900_021;
    private static final long QUARTER = 900_050;

    @Test
    void aFailedPeriodTellsWhoMarkedItAndWhereTheWayOutIs() {
        school((em, story) -> {
            set(story, 2026, MATHS, QUARTER, "2");
            set(story, 2026, ENGLISH, QUARTER, "3");
            FailedMark failed = failed(em).get(0);
            assertEquals("2026/27 Математика QUARTER 1 2 Петрова М. И.", told(failed));
            assertEquals(new Way(CLASS, MATHS), failed.way());
            assertEquals(1, failed(em).size());
        });
    }

    @Test
    void aPeriodThatIsNotMarkedForWantOfMarksIsFailedAndOneTakenBackIsNot() {
        school((em, story) -> {
            set(story, 2026, MATHS, QUARTER, "н/а");
            set(story, 2026, ENGLISH, QUARTER, "2");
            story.sql("UPDATE journal.period_mark SET value = NULL, grade = NULL WHERE subject = 900021");
            assertEquals(List.of("2026/27 Математика QUARTER 1 н/а Петрова М. И."), all(em));
        });
    }

    @Test
    void whereTheYearHasItsMarkThePeriodsDecideNothingAnyMore() {
        school((em, story) -> {
            set(story, 2026, MATHS, QUARTER, "2");
            set(story, 2026, MATHS, null, "3");
            set(story, 2026, ENGLISH, QUARTER, "2");
            set(story, 2026, ENGLISH, null, "2");
            assertEquals(List.of("2026/27 Английский язык YEAR 1 2 Петрова М. И."), all(em));
        });
    }

    @Test
    void aYearFailedBeforeIsOwedInThisOneAndItsPeriodsAreNot() {
        school((em, story) -> {
            story.sql("INSERT INTO school.academic_year VALUES (900001, 2025, '2025-09-01', '2026-05-31')");
            story.sql(
                    "INSERT INTO school.reporting_period (id, school, year, kind, number, starts, ends, version) VALUES"
                            + " (900051, 900001, 2025, 'QUARTER', 4, '2026-04-01', '2026-05-31', 1)");
            set(story, 2025, MATHS, 900_051L, "2");
            set(story, 2025, MATHS, null, "2");
            FailedMark failed = failed(em).get(0);
            assertEquals("2025/26 Математика YEAR 1 2 Петрова М. И.", told(failed));
            assertNull(failed.way());
            assertEquals(1, failed(em).size());
        });
    }

    private static List<FailedMark> failed(EntityManager em) {
        return new FailedMarksQuery(em).of(PUPIL, MONDAY);
    }

    private static List<String> all(EntityManager em) {
        return failed(em).stream().map(FailedMarksQueryTest::told).toList();
    }

    private static String told(FailedMark mark) {
        return String.join(
                " ",
                mark.year().toString(),
                mark.subject(),
                mark.kind(),
                Integer.toString(mark.number()),
                mark.value(),
                mark.setBy());
    }

    private static void set(Story story, int year, long subject, @Nullable Long period, String value) {
        String level = value.equals("н/а") ? "0" : value;
        story.sql(
                "INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value, level, set_by, set_at,"
                        + " version) VALUES (nextval('journal.period_mark_seq'), ?1, 900001, 900010, ?2, 900100, ?3, CAST(?4 AS bigint), ?5,"
                        + " CAST(?6 AS smallint), 900102, now(), 1)",
                year,
                subject,
                period == null ? "YEAR" : "PERIOD",
                period == null ? null : period.toString(),
                value,
                level);
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
