package org.dnevnik.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that must not come in are sent as a browser sends them: the answer tells why, and the database is what it was. */
@ExtendWith(OneServer.class)
class BadFilesIT {

    private static final long SCHOOL = 990_020;
    private static final Path BROKEN = Path.of("../ejb-module/src/test/resources/broken");
    private static final List<String> TABLES = List.of(
            "people.person",
            "people.guardianship",
            "people.staff_position",
            "school.edu_group",
            "school.enrolment",
            "school.import_run",
            "timetable.plan_entry",
            "timetable.lesson");

    private final Site site;

    BadFilesIT(Site site) {
        this.site = site;
        if (site.database().number("SELECT count(*) FROM school.school WHERE id = ?", SCHOOL) == 0) {
            site.database().school(SCHOOL);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            pupils-impossible-date.csv    | "row":10,"column":"Дата рождения" | нет в календаре
            pupils-html.csv               | "row":6,"column":"Фамилия"        | в именах не бывает
            pupils-null-byte.csv          | "row":6,"column":"Фамилия"        | служебные знаки
            people-truncated.xlsx         | people-truncated.xlsx             | повреждена или обрезана
            zip-bomb.xlsx                 | zip-bomb.xlsx                     | слишком велика
            html-named.xlsx               | html-named.xlsx                   | Файл не таблица
            timetable-entity-bomb.fet     | timetable-entity-bomb.fet         | не принимается
            timetable-xxe.fet             | timetable-xxe.fet                 | не принимается
            timetable-truncated.fet       | timetable-truncated.fet           | обрезан
            timetable-unknown-teacher.fet | timetable-unknown-teacher.fet     | нет среди сотрудников
            """)
    void theReportTellsWhereAndWhyAndNothingIsDone(String name, String place, String reason) {
        List<Long> before = counts();
        Answer answer = post("preview", classes(), file(name, bytes(name)));
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"clean\":false"), answer.body());
        assertTrue(answer.body().contains(place) && answer.body().contains(reason), answer.body());
        assertEquals(before, counts());
    }

    @Test
    void whatCannotComeInIsRefusedToWhoSendsItAllTheSame() {
        List<Long> before = counts();
        Answer answer = post("apply", classes(), file("pupils.csv", bytes("pupils-future-birth.csv")));
        assertEquals(202, answer.status(), answer.body());
        Until.holds(
                Duration.ofSeconds(30),
                () -> site.database()
                                .number(
                                        "SELECT count(*) FROM school.import_run WHERE school = ? AND state = 'RUNNING'",
                                        SCHOOL)
                        == 0);
        assertEquals(
                "REFUSED",
                site.database()
                        .text("SELECT state FROM school.import_run WHERE school = ? ORDER BY id DESC LIMIT 1", SCHOOL));
        site.database().change("DELETE FROM school.import_run WHERE school = ?", SCHOOL);
        assertEquals(before, counts());
    }

    @Test
    void theReportIsAWorkbookWithoutFormulas() {
        Answer answer = post("report", classes(), file("pupils.csv", bytes("pupils-formula-injection.csv")));
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Disposition").contains("report.xlsx"));
        String parts = unpacked(answer.response().body());
        assertTrue(parts.contains("=HYPERLINK"), "what stands in the cell is told");
        assertFalse(parts.contains("<f>"), "and is no formula");
    }

    @Test
    void aNameWithAScriptThatIsThereAlreadyHarmsNoPage() {
        long person = 990_000_020;
        site.database()
                .change(
                        "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (?, ?, ?, ?, 0)",
                        person,
                        "<script>alert(1)</script>",
                        "=HYPERLINK(\"x\")",
                        "<script>alert(1)</script> =hyperlink(\"x\")");
        site.database()
                .change(
                        "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) SELECT ?, ?, s.school, 'STAFF', "
                                + "'<img src=x onerror=alert(1)>', '2020-09-01', 0 FROM people.staff_position s "
                                + "JOIN identity.account a ON a.person = s.person WHERE a.login = 'head' LIMIT 1",
                        person,
                        person);
        try {
            String page = site.signedIn("head")
                    .get("/people?show=staff&name=%3Cscript")
                    .body();
            assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
            assertFalse(page.contains("<script>alert") || page.contains("<img src=x"), page);
        } finally {
            site.database().change("DELETE FROM people.staff_position WHERE person = ?", person);
        }
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> site.database().number("SELECT count(*) FROM " + table))
                .toList();
    }

    private Answer post(String act, String... files) {
        Visitor region = site.signedIn("region");
        return region.send(region.to("/data/import/" + act)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order(files)))
                .build());
    }

    private static String order(String... files) {
        return "{\"school\": %d, \"from\": \"%s\", \"files\": [%s]}"
                .formatted(SCHOOL, LocalDate.now(ZoneOffset.UTC), String.join(",", files));
    }

    private static String classes() {
        String table = "Класс;Параллель\n1А;1\n1Б;1\n1В;1\n2А;2\n2Б;2\n2В;2";
        return file("classes.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String name, byte[] content) {
        return "{\"name\": \"%s\", \"content\": \"%s\"}"
                .formatted(name, Base64.getEncoder().encodeToString(content));
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(BROKEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unpacked(byte[] book) {
        StringBuilder all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
