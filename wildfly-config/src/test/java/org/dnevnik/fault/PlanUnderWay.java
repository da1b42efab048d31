package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.jspecify.annotations.Nullable;

/** A plan that was being put in force is a draft still, and comes in force whole. */
final class PlanUnderWay implements UnderWay {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final long SCHOOL = 990_030;
    private static final String FIRST =
            "SELECT CAST(max(ends) - 30 AS text) FROM school.academic_year WHERE school = ? AND year = ?";
    private static final String LESSONS = "SELECT count(*) FROM timetable.lesson WHERE school = ?";
    private static final String ENTRIES = "SELECT count(*) FROM timetable.plan_entry WHERE school = ?";
    private static final String STATE = "SELECT state FROM timetable.plan WHERE id = ?";
    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
            + "AND query LIKE '%INSERT INTO timetable.lesson%' AND pid <> pg_backend_pid()";

    private final Site site;
    private final Database database;
    private long plan;
    private String from = "";
    private @Nullable Connection held;
    private @Nullable CompletableFuture<Void> asked;

    PlanUnderWay(Site site) {
        this.site = site;
        this.database = site.database();
    }

    /** Kept waiting where it writes the dated lessons. */
    @Override
    public void begin() throws SQLException {
        int year = school();
        plan = draft(year);
        from = database.text(FIRST, SCHOOL, year);
        Visitor region = site.signedIn("region");
        held = database.holding("timetable.lesson");
        asked = CompletableFuture.runAsync(() -> diesWith(region, plan, from));
        Until.holds(BOUND, () -> database.number(WAITING) == 1);
    }

    @Override
    public void lost() throws SQLException {
        Objects.requireNonNull(asked).join();
        Objects.requireNonNull(held).close();
        Until.holds(BOUND, () -> database.number(WAITING) == 0);
    }

    @Override
    public void requireWhole() {
        assertEquals("DRAFT", database.text(STATE, plan));
        assertEquals(0, database.number(LESSONS, SCHOOL));
        assertEquals(0, database.number(ENTRIES, SCHOOL));
        Answer again = force(site.signedIn("region"), plan, from);
        assertEquals(200, again.status(), again.body());
        assertEquals("ACTIVE", database.text(STATE, plan));
        assertEquals(1, database.number(ENTRIES, SCHOOL));
        assertTrue(database.number(LESSONS, SCHOOL) >= 4, "a lesson a week for thirty days");
    }

    private void diesWith(Visitor visitor, long plan, String from) {
        assertThrows(UncheckedIOException.class, () -> force(visitor, plan, from), "the answer never comes");
    }

    private Answer force(Visitor visitor, long plan, String from) {
        long version = database.number("SELECT version FROM timetable.plan WHERE id = ?", plan);
        return visitor.postJson(
                "/data/timetable/plans/force",
                "{\"plan\": %d, \"version\": %d, \"from\": \"%s\"}".formatted(plan, version, from));
    }

    /** A class that learns one subject; the year is the one of today. */
    private int school() {
        database.school(SCHOOL);
        int year = (int) database.number("SELECT max(year) FROM timetable.lesson");
        database.change(
                "INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version) VALUES (990031, ?, ?, 'CLASS', '5А', 5, 1)",
                SCHOOL,
                year);
        database.change("INSERT INTO school.subject VALUES (990032, ?, 'Математика', 1)", SCHOOL);
        return year;
    }

    private long draft(int year) {
        Answer made = site.signedIn("region")
                .postJson(
                        "/data/timetable/plans/make",
                        "{\"school\": %d, \"year\": %d, \"name\": \"Первый\", \"cycle\": 1}".formatted(SCHOOL, year));
        assertEquals(200, made.status(), made.body());
        long plan = Long.parseLong(made.body().replaceAll(".*plan=(\\d+).*", "$1"));
        database.change(
                "INSERT INTO timetable.plan_lesson (id, plan, edu_group, subject, weekday, number) VALUES (990033, ?, 990031, 990032, 1, 1)",
                plan);
        return plan;
    }
}
