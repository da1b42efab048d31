package org.dnevnik.reports.model;

import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.dnevnik.reports.model.ReportRuns.Asked;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.reports.view.ReportRunsQuery;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ReportRunsTest {

    private static final Asked COPY = new Asked(TEACHER, SCHOOL, "ARCHIVE", "school=1&year=2026", "Копия");

    @Test
    void somebodyMakesOneThingAtATime() {
        told((story, runs) -> {
            long run = runs.begin(COPY).orElseThrow();
            assertEquals(OptionalLong.empty(), runs.begin(COPY));
            assertTrue(runs.end(run));
            assertTrue(runs.begin(COPY).isPresent());
        });
    }

    @Test
    void aRunWhoseServerWasKilledIsToldAndMayBeAskedForAgain() {
        told((story, runs) -> {
            long run = runs.begin(COPY).orElseThrow();
            runs.reached(run, 3, 9);
            assertEquals("RUNNING", one(story, run).state());
            story.sql(
                    "UPDATE reports.run SET beaten_at = clock_timestamp() - interval '61 seconds' WHERE id = ?1", run);
            assertEquals("INTERRUPTED", one(story, run).state());
            assertEquals(3, one(story, run).done());
            assertTrue(runs.begin(COPY).isPresent());
        });
    }

    @Test
    void aRunThatFailedIsToldAtOnceAndMayBeAskedForAgain() {
        told((story, runs) -> {
            long run = runs.begin(COPY).orElseThrow();
            runs.reached(run, 3, 9);
            runs.fail(run);
            assertEquals("FAILED", one(story, run).state());
            assertFalse(runs.reached(run, 4, 9));
            assertFalse(runs.end(run), "what failed is not ended");
            long again = runs.begin(COPY).orElseThrow();
            runs.end(again);
            runs.fail(again);
            assertEquals("DONE", one(story, again).state(), "what was made stays");
        });
    }

    @Test
    void whatWasMadeGoesWithItsRunAndAfterAWeekByItself() {
        told((story, runs) -> {
            long dropped = kept(story, runs);
            runs.drop(dropped);
            assertEquals(0, story.count("files.stored_file WHERE owner_kind = 'REPORT'"));
            long old = kept(story, runs);
            assertEquals(0, runs.forget());
            story.sql("UPDATE reports.run SET started_at = clock_timestamp() - interval '8 days' WHERE id = ?1", old);
            assertEquals(1, runs.forget());
            assertEquals(0, story.count("files.stored_file WHERE owner_kind = 'REPORT'"));
        });
    }

    @Test
    void aRunThatWasTakenAwayIsNotGoneOnWithAndKeepsNothing() {
        told((story, runs) -> {
            long run = runs.begin(COPY).orElseThrow();
            assertTrue(runs.reached(run, 1, 9));
            runs.drop(run);
            assertFalse(runs.reached(run, 2, 9));
            assertFalse(runs.end(run));
        });
    }

    private static long kept(SchoolStory story, ReportRuns runs) {
        long run = runs.begin(COPY).orElseThrow();
        runs.end(run);
        story.sql(
                "INSERT INTO files.stored_file (id, school, owner_kind, owner, name, type, size, sha256, added_by, added_at)"
                        + " VALUES (?1, ?2, 'REPORT', ?1, 'a.zip', 'application/zip', 1, repeat('0', 64), ?3, now())",
                run,
                SCHOOL,
                TEACHER);
        assertNotNull(one(story, run).file());
        return run;
    }

    private static ReportRun one(SchoolStory story, long run) {
        return new ReportRunsQuery(story.em()).one(run).orElseThrow();
    }

    private static void told(BiConsumer<SchoolStory, ReportRuns> test) {
        TestDatabase.rolledBack(em -> test.accept(new SchoolStory(em), new ReportRuns(em)));
    }
}
