package org.dnevnik.journal.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Two subgroups of a class: what is no lesson of one's own cannot be missed. */
class AttendanceQueriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final long OTHER_HALF = 700_013;

    @Test
    void aPupilIsNotExpectedInTheOtherSubgroup() {
        told((story, em) -> {
            long maths = story.lesson("2026-11-10", 1);
            long own = story.lesson(HALF, RUSSIAN, "2026-11-10", 2, TEACHER, null);
            story.lesson(OTHER_HALF, RUSSIAN, "2026-11-10", 2, TEACHER, null);
            AttendanceSheet sheet = sheet(em);
            assertEquals(
                    List.of(1, 2),
                    sheet.columns().stream().map(AttendanceSheet.Column::number).toList());
            assertEquals(List.of(maths, own), lessons(sheet, ANNA));
            assertEquals(List.of(maths, own + 1), lessons(sheet, BORIS));
        });
    }

    @Test
    void aDayIsFullWhenAllLessonsOfTheOwnSubgroupWereMissed() {
        told((story, em) -> {
            long maths = story.lesson("2026-11-10", 1);
            long own = story.lesson(HALF, RUSSIAN, "2026-11-10", 2, TEACHER, null);
            long others = story.lesson(OTHER_HALF, RUSSIAN, "2026-11-10", 2, TEACHER, null);
            story.attendance(maths, ANNA, "ILL");
            story.attendance(own, ANNA, "ILL");
            story.attendance(maths, BORIS, "ABSENT");
            story.attendance(others, BORIS, "LATE");
            Map<Long, Missed> missed = missed(em);
            assertEquals(new Missed(1, 1, 2, 2, 0, 0), missed.get(ANNA));
            assertEquals(new Missed(0, 0, 1, 0, 0, 1), missed.get(BORIS));
        });
    }

    @Test
    void whatIsSaidOutsideOfTheDaysInTheGroupDoesNotCount() {
        told((story, em) -> {
            long after = story.lesson("2026-11-17", 1);
            story.attendance(after, BORIS, "ABSENT");
            assertEquals(Map.of(), missed(em));
            assertTrue(lessons(sheet(em, "2026-11-17"), ANNA).contains(after));
            assertFalse(sheet(em, "2026-11-17").rows().stream()
                    .anyMatch(r -> r.pupil().person() == BORIS));
        });
    }

    @Test
    void figuresAndSheetTakeAsManyStatementsForAClassAsForOnePupil() {
        told((story, em) -> {
            for (int i = 0; i < 25; i++) {
                story.person(701_000 + i, "Ученик" + i, "Имя");
                story.enrol(701_000 + i, CLASS, "2026-09-01", null);
                story.attendance(story.lesson("2026-11-" + (10 + i / 15), i % 15), 701_000 + i, "PASS");
            }
            assertEquals(1, StatementCount.of(() -> missed(em)));
            assertEquals(3, StatementCount.of(() -> sheet(em)));
            assertEquals(25, missed(em).size());
        });
    }

    @Test
    void theSchoolsDayCountsWhoIsAwayAndWhatNobodySaid() {
        told((story, em) -> {
            long first = story.lesson("2026-11-10", 1);
            long second = story.lesson("2026-11-10", 2);
            story.attendance(first, ANNA, "ILL");
            story.attendance(second, ANNA, "ILL");
            story.attendance(first, BORIS, "LATE");
            story.lesson("2026-11-10", 3);
            ClassDay day = new SchoolDayQuery(em)
                    .of(
                            List.of(),
                            CLASS_TEACHER,
                            List.of(SCHOOL),
                            YEAR,
                            DAY,
                            DAY.plusDays(1).atTime(8, 0))
                    .get(0);
            assertEquals("5А", day.name());
            assertEquals(2, day.pupils());
            assertEquals(1, day.away());
            assertEquals(0, day.allDay());
            assertEquals(1, day.ill());
            assertEquals(1, day.late());
            assertEquals(3, day.lessons());
            assertEquals(1, day.untaken());
            assertEquals(
                    List.of(),
                    new SchoolDayQuery(em).of(List.of(), CLASS_TEACHER, List.of(), YEAR, DAY, DAY.atTime(8, 0)));
        });
    }

    @Test
    void aPupilsSeatIsTheClassOfTheDay() {
        told((story, em) -> {
            assertEquals(
                    CLASS, new PupilSeatQuery(em).of(BORIS, DAY).orElseThrow().group());
            assertTrue(new PupilSeatQuery(em).of(BORIS, DAY.plusDays(30)).isEmpty());
            assertNull(new PupilSeatQuery(em).of(ANNA, DAY).orElseThrow().birthday());
        });
    }

    private static AttendanceSheet sheet(EntityManager em) {
        return sheet(em, DAY.toString());
    }

    private static AttendanceSheet sheet(EntityManager em, String date) {
        LocalDate day = LocalDate.parse(date);
        return AttendanceSheet.of(
                new ClassPupilsQuery(em).of(CLASS, day, day),
                new OwnLessonsQuery(em).ofClass(CLASS, SCHOOL, YEAR, day, day),
                new AbsenceNoticeQuery(em).ofClass(CLASS, day, day));
    }

    private static List<Long> lessons(AttendanceSheet sheet, long pupil) {
        return sheet.rows().stream()
                .filter(r -> r.pupil().person() == pupil)
                .flatMap(r -> r.cells().stream())
                .map(AttendanceSheet.Cell::lesson)
                .filter(l -> l != null)
                .map(OwnLesson::lesson)
                .toList();
    }

    private static Map<Long, Missed> missed(EntityManager em) {
        return new MissedQuery(em).ofClass(CLASS, YEAR, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 30));
    }

    private static void told(BiConsumer<SchoolStory, EntityManager> test) {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "INSERT INTO school.edu_group VALUES (700013, 700001, 2026, 'SUBGROUP', '5А-2', 5, null, null, null, 1)");
            story.sql("INSERT INTO school.edu_group_parent VALUES (700013, 700010)");
            story.enrol(ANNA, HALF, "2026-09-01", null);
            story.enrol(BORIS, OTHER_HALF, "2026-09-01", null);
            test.accept(story, em);
        });
    }
}
