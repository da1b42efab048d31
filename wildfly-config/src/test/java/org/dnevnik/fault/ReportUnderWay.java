package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.jspecify.annotations.Nullable;

/** A report that was being made in the background is told to be interrupted, keeps nothing, and nobody from asking for it again. */
final class ReportUnderWay implements UnderWay {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
            + "AND query LIKE '%UPDATE reports.run%' AND pid <> pg_backend_pid()";

    private static final String CLASS =
            "SELECT e.edu_group FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'"
                    + " JOIN identity.account a ON a.person = e.person WHERE a.login = 'pupil' ORDER BY e.starts DESC LIMIT 1";

    private static final String KEPT =
            "SELECT count(*) FROM files.stored_file WHERE owner_kind = 'REPORT' AND owner = ?";

    private final Site site;
    private final Database database;
    private long run;
    private @Nullable Connection held;

    ReportUnderWay(Site site) {
        this.site = site;
        this.database = site.database();
    }

    /** Kept waiting where it writes how far it is. */
    @Override
    public void begin() throws SQLException {
        run = asked(site.signedIn("admin"));
        held = database.holding("reports.run");
        Until.holds(BOUND, () -> database.number(WAITING) > 0 || isDone());
        assertTrue(!isDone(), "it was too quick to be killed in the midst of it");
    }

    private boolean isDone() {
        return "DONE".equals(database.text("SELECT state FROM reports.run WHERE id = ?", run));
    }

    @Override
    public void lost() throws SQLException {
        Objects.requireNonNull(held).close();
        Until.holds(BOUND, () -> database.number(WAITING) == 0);
    }

    @Override
    public void requireWhole() {
        Visitor admin = site.signedIn("admin");
        assertEquals("RUNNING", database.text("SELECT state FROM reports.run WHERE id = ?", run));
        // a minute without a beat
        database.change("UPDATE reports.run SET beaten_at = beaten_at - interval '2 minutes' WHERE id = ?", run);
        assertTrue(state(admin, run).contains("INTERRUPTED"));
        assertEquals(0, database.number(KEPT, run));
        long again = asked(admin);
        Until.holds(BOUND, () -> state(admin, again).contains("DONE"));
        assertEquals(1, database.number(KEPT, again));
    }

    private long asked(Visitor admin) {
        long group = database.number(CLASS);
        Answer begun = admin.postJson(
                "/data/reports/runs",
                "{\"kind\": \"PAPER\", \"asked\": \"school=%d&year=%d&class=%d\"}"
                        .formatted(
                                database.number("SELECT school FROM school.edu_group WHERE id = ?", group),
                                database.number("SELECT year FROM school.edu_group WHERE id = ?", group),
                                group));
        assertEquals(200, begun.status(), begun.body());
        return Long.parseLong(begun.body().replaceAll("\\D", ""));
    }

    private static String state(Visitor admin, long run) {
        return admin.get("/data/reports/runs/" + run).body();
    }
}
