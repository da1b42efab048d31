package org.dnevnik.school;

import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.view.ImportRun;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ImportDeskServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final Caller ADMIN = caller(Role.ADMINISTRATOR);
    private static final List<ImportFile> FILES = List.of(new ImportFile("ученики.csv", new byte[0]));
    private static final ImportReport CLEAN =
            new ImportReport(List.of(new ImportReport.Change("x", 3, 2, 1)), List.of(), List.of());
    private static final ImportReport FAULTY = new ImportReport(
            List.of(), List.of(new Fault("ученики.csv", "", 2, "Имя", "missing", List.of())), List.of());

    @Test
    void aRunningImportIsHeldByItsTransaction() {
        inSchool(em -> {
            RunLog log = new RunLog(em);
            int run = log.begin(ADMIN, SCHOOL, FILES);
            log.hold(run);
            begunLongAgo(em);
            assertEquals("RUNNING", state(em));
        });
    }

    @Test
    void aRunThatNobodyHoldsWasInterrupted() {
        inSchool(em -> {
            new RunLog(em).begin(ADMIN, SCHOOL, FILES);
            begunLongAgo(em);
            assertEquals("INTERRUPTED", state(em));
        });
    }

    @Test
    void aRunEndsAsItsReportSays() {
        inSchool(em -> {
            RunLog log = new RunLog(em);
            log.end(log.begin(ADMIN, SCHOOL, FILES), CLEAN);
            assertEquals("DONE", state(em));
            assertEquals(3, desk(em).runs().get(0).created());
            log.refused(log.begin(ADMIN, SCHOOL, FILES), FAULTY);
            assertEquals("REFUSED", state(em));
        });
    }

    @Test
    void aRunningImportTellsHowFarItIs() {
        inSchool(em -> {
            ImportDeskService desks = new ImportDeskService(em, new SchoolClock(NOON));
            RunLog log = new RunLog(em);
            int run = log.begin(ADMIN, SCHOOL, FILES);
            log.reached(run, "school.import.pupils", 40, 90);
            ImportRun seen = desks.run(ADMIN, SCHOOL, run);
            assertEquals("school.import.pupils 40/90", seen.step() + " " + seen.done() + "/" + seen.total());
        });
    }

    @Test
    void anotherSchoolsRunIsNotThere() {
        inSchool(em -> {
            int run = new RunLog(em).begin(ADMIN, SchoolStory.OTHER_SCHOOL, FILES);
            ImportDeskService desks = new ImportDeskService(em, new SchoolClock(NOON));
            assertThrows(NotFound.class, () -> desks.run(ADMIN, SCHOOL, run));
            assertThrows(NotFound.class, () -> desks.run(ADMIN, SchoolStory.OTHER_SCHOOL, run));
            assertThrows(NotFound.class, () -> desks.run(ADMIN, SCHOOL, 0));
        });
    }

    @Test
    void aSecondImportThatComesRightAfterTheFirstIsRefused() {
        inSchool(em -> {
            RunLog log = new RunLog(em);
            log.begin(ADMIN, SCHOOL, FILES);
            Refusal refusal = assertThrows(Refusal.class, () -> log.begin(ADMIN, SCHOOL, FILES));
            assertEquals("school.refusal.IMPORT_RUNS", refusal.reason().key());
            log.begin(ADMIN, SchoolStory.OTHER_SCHOOL, FILES);
        });
    }

    @Test
    void aSecondImportWhileTheFirstIsHeldElsewhereIsRefused() throws SQLException {
        try (Connection other = TestDatabase.application().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(20260903, " + SCHOOL + ")");
            inSchool(em -> assertThrows(Refusal.class, () -> new RunLog(em).begin(ADMIN, SCHOOL, FILES)));
            other.rollback();
            inSchool(em -> assertTrue(new RunLog(em).begin(ADMIN, SCHOOL, FILES) > 0));
        }
    }

    @Test
    void anInterruptedImportMayBeRepeated() {
        inSchool(em -> {
            RunLog log = new RunLog(em);
            int cut = log.begin(ADMIN, SCHOOL, FILES);
            begunLongAgo(em);
            assertTrue(log.begin(ADMIN, SCHOOL, FILES) > cut);
            assertEquals("INTERRUPTED", desk(em).runs().get(1).state());
        });
    }

    @Test
    void onlyWhoMayImportFindsTheDesk() {
        inSchool(em -> {
            ImportDeskService desks = new ImportDeskService(em, new SchoolClock(NOON));
            for (Role role : List.of(Role.HEAD, Role.TEACHER, Role.PUPIL)) {
                assertThrows(NotFound.class, () -> desks.desk(caller(role), null));
                assertThrows(NotFound.class, () -> desks.desk(caller(role), SCHOOL));
            }
            assertEquals("Школа № 7", desk(em).name());
        });
    }

    @Test
    void onlyWhoMayImportSomethingFollowsARun() {
        inSchool(em -> {
            int run = new RunLog(em).begin(ADMIN, SCHOOL, FILES);
            ImportDeskService desks = new ImportDeskService(em, new SchoolClock(NOON));
            for (Role role : List.of(Role.TEACHER, Role.PUPIL, Role.GUARDIAN)) {
                assertThrows(NotFound.class, () -> desks.run(caller(role), SCHOOL, run));
            }
            for (Role role : List.of(Role.ADMINISTRATOR, Role.HEAD, Role.REGION_OPERATOR)) {
                assertEquals("RUNNING", desks.run(caller(role), SCHOOL, run).state());
            }
        });
    }

    @Test
    void theFormsThatWeGiveOutAreTaken() {
        rolledBack(em -> {
            new SchoolStory(em);
            PeopleImport people = new PeopleImport(em, new SchoolClock(NOON));
            ImportFile book = new ImportFile("образец.xlsx", PeopleTemplates.workbook());
            assertEquals(List.of(), people.preview(SCHOOL, 2026, List.of(book)).faults());
            List<ImportFile> tables = java.util.stream.Stream.of("staff", "classes", "pupils", "guardians")
                    .map(t -> new ImportFile(t + ".csv", PeopleTemplates.csv(t).orElseThrow()))
                    .toList();
            assertEquals(List.of(), people.preview(SCHOOL, 2026, tables).faults());
        });
    }

    @Test
    void aFormHoldsNoFormula() {
        String all = new String(PeopleTemplates.csv("guardians").orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(
                all.lines().flatMap(l -> java.util.Arrays.stream(l.split(";"))).noneMatch(c -> c.matches("^[=@-].*")));
        assertTrue(PeopleTemplates.csv("marks").isEmpty());
    }

    private static String state(EntityManager em) {
        return desk(em).runs().get(0).state();
    }

    private static ImportDesk desk(EntityManager em) {
        return new ImportDeskService(em, new SchoolClock(NOON)).desk(ADMIN, null);
    }

    private static void begunLongAgo(EntityManager em) {
        em.createNativeQuery("UPDATE school.import_run SET started_at = started_at - interval '1 minute'")
                .executeUpdate();
    }

    private static void inSchool(Consumer<EntityManager> test) {
        rolledBack(em -> {
            new SchoolStory(em);
            test.accept(em);
        });
    }

    private static Caller caller(Role role) {
        return new Caller(1, 700_110, List.of(new Caller.Position(role, SCHOOL)), "127.0.0.1");
    }
}
