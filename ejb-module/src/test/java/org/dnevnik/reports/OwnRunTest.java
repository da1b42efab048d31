package org.dnevnik.reports;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who takes away what was made in the background. */
class OwnRunTest {

    private static final long MOTHER = 700_160;
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    @Test
    void anArchiveOfAChildIsForTheGuardianWhoAskedWhileThisIsOne() {
        TestDatabase.rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Ирина");
            story.sql(
                    "INSERT INTO people.guardianship VALUES (700161, ?1, ?2, 'MOTHER', '2026-09-01', null, 1)",
                    MOTHER,
                    ANNA);
            Families families = new Families(em, new SchoolClock(Clock.fixed(NOW, ZoneOffset.UTC)));
            Caller mother = caller(MOTHER, Role.GUARDIAN, null);
            Caller anna = caller(ANNA, Role.PUPIL, SCHOOL);
            ReportRun run = run(MOTHER, ReportRun.PERSONAL, ReportRun.askedAbout(ANNA));
            assertTrue(ReportPolicy.isOwn(mother, run, families));
            assertFalse(ReportPolicy.isOwn(anna, run, families));
            assertTrue(ReportPolicy.isOwn(anna, run(ANNA, ReportRun.PERSONAL, ReportRun.askedAbout(ANNA)), families));
            story.sql("UPDATE people.guardianship SET ends = '2026-11-22' WHERE id = 700161");
            assertFalse(ReportPolicy.isOwn(mother, run, families));
        });
    }

    @Test
    void aReportIsForWhoAskedWhileThisWorksForTheSchool() {
        TestDatabase.rolledBack(em -> {
            Families families = new Families(em, new SchoolClock(Clock.fixed(NOW, ZoneOffset.UTC)));
            ReportRun run = run(TEACHER, "SUMMARY", "");
            assertTrue(ReportPolicy.isOwn(caller(TEACHER, Role.TEACHER, SCHOOL), run, families));
            assertFalse(ReportPolicy.isOwn(caller(TEACHER, Role.TEACHER, SCHOOL + 1), run, families));
            assertFalse(ReportPolicy.isOwn(caller(TEACHER + 1, Role.TEACHER, SCHOOL), run, families));
        });
    }

    private static ReportRun run(long person, String kind, String asked) {
        return new ReportRun(1, person, SCHOOL, kind, asked, "Данные", "DONE", 1, 1, NOW, NOW, null, 0);
    }

    private static Caller caller(long person, Role role, @Nullable Long school) {
        return new Caller(person + 1000, person, List.of(new Position(role, school)), "127.0.0.1");
    }
}
