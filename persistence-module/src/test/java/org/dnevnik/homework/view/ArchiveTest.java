package org.dnevnik.homework.view;

import static org.dnevnik.testing.SchoolStory.CO_TEACHER;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.homework.view.HomeworkListQuery.Reader;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The archive of the year before: what somebody gave, and what was given where somebody taught or stood in. */
class ArchiveTest {

    private static final int OTHERS = 400;
    private static final int A_FEW = 100;
    private static final long OLD_CLASS = 701_010;

    private static final String READ = """
            SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0) FROM pg_stat_xact_user_tables
            WHERE relid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent IN ('homework.homework'::regclass, 'timetable.lesson'::regclass))""";

    @Test
    void whoStoodInAYearBeforeFindsWhatWasAskedAndWhoTaughtReadsIt() {
        TestDatabase.rolledBack(em -> {
            lastYear(new SchoolStory(em));
            assertEquals(List.of(false), read(em, CO_TEACHER));
            assertEquals(List.of(true), read(em, TEACHER));
            assertEquals(List.of(), read(em, SchoolStory.CLASS_TEACHER));
        });
    }

    @Test
    void whatOthersOfTheRegionGaveIsNotReadForIt() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            lastYear(story);
            story.sql(
                    "INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version) "
                            + "SELECT 702000 + n, 700001, 2025, 'CLASS', '6-' || n, 6, 1 FROM generate_series(1, ?1) AS n",
                    OTHERS);
            story.sql(
                    "INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, issued_by, issued_at, version) "
                            + "SELECT 702000 + n, 2025, 700001, 702000 + n, 700020, '2026-02-10', 'Упр. 5', 700111, now(), 1 FROM generate_series(1, ?1) AS n",
                    OTHERS);
            story.sql("ANALYZE homework.homework, timetable.lesson");
            story.sql("SET LOCAL enable_seqscan = off");
            long before = rows(em);
            assertEquals(List.of(false), read(em, CO_TEACHER));
            long read = rows(em) - before;
            assertTrue(read < A_FEW, () -> read + " rows were read");
        });
    }

    /** In February 2026 the co-teacher stood in once for the teacher in a class of that year. */
    private static void lastYear(SchoolStory story) {
        story.sql("INSERT INTO school.academic_year VALUES (700001, 2025, '2025-09-01', '2026-05-31')");
        story.sql("INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version) "
                + "VALUES (701010, 700001, 2025, 'CLASS', '4А', 4, 1)");
        lesson(story, 701_001, "2026-02-02", TEACHER);
        lesson(story, 701_002, "2026-02-03", CO_TEACHER);
        story.sql(
                "INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, teacher, lesson, new_teacher, new_date, "
                        + "new_number) VALUES (701003, 700001, 2025, 'REPLACE', ?1, 700020, '2026-02-03', 1, ?2, 701002, ?3, '2026-02-03', 1)",
                OLD_CLASS,
                TEACHER,
                CO_TEACHER);
        story.sql(
                "INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, issued_by, issued_at, version) "
                        + "VALUES (701004, 2025, 700001, ?1, 700020, '2026-02-10', 'Упр. 5', ?2, now(), 1)",
                OLD_CLASS,
                TEACHER);
    }

    private static void lesson(SchoolStory story, long id, String day, long teacher) {
        story.sql(
                "INSERT INTO timetable.lesson (id, year, school, edu_group, subject, date, number, teacher, version) "
                        + "VALUES (?1, 2025, 700001, ?2, 700020, CAST(?3 AS date), 1, ?4, 1)",
                id,
                OLD_CLASS,
                day,
                teacher);
    }

    /** Of what is found, which has a sheet that is open to the reader. */
    private static List<Boolean> read(EntityManager em, long person) {
        return new HomeworkListQuery(em)
                .archive(new Reader(person, YEAR, TODAY), List.of(), "", null, 10).items().stream()
                        .map(HomeworkLine::read)
                        .toList();
    }

    private static long rows(EntityManager em) {
        return ((Number) em.createNativeQuery(READ).getSingleResult()).longValue();
    }
}
