package org.dnevnik.exchange;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dnevnik.exchange.view.RosterQuery;
import org.dnevnik.exchange.view.RosterTable;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.ImportReport;
import org.dnevnik.school.PeopleImport;
import org.dnevnik.school.Steps;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class RosterPackageTest {

    private static final long OTHER_REGIONS = 700_401;
    private static final SchoolClock NOON =
            new SchoolClock(Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));

    private static SchoolStory story(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.sql(
                "UPDATE people.person SET birth_date = '2016-02-01', sex = 'F', snils = '11223344595' WHERE id = 700100");
        story.sql("INSERT INTO people.staff_position VALUES "
                + "(700301, 700110, 700001, 'TEACHER', 'Учитель', '2026-09-01', null, 1), "
                + "(700302, 700111, 700001, 'HEAD', 'Директор', '2026-09-01', null, 1)");
        story.person(700_120, "Иванова", "Ольга");
        story.sql("UPDATE people.person SET sex = 'F', email = 'olga@example.org' WHERE id = 700120");
        story.sql("INSERT INTO people.guardianship VALUES (700310, 700120, 700100, 'мать', '2026-09-01', null, 1)");
        story.enrol(SchoolStory.ANNA, SchoolStory.HALF, "2026-09-01", null);
        story.lesson("2026-11-10", 1);
        story.lesson(SchoolStory.HALF, SchoolStory.RUSSIAN, "2026-11-10", 2, SchoolStory.CO_TEACHER, null);
        return story;
    }

    private static byte[] pack(EntityManager em, long school) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RosterPackage.write(new RosterQuery(em, SchoolStory.TODAY), school, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ImportReport load(EntityManager em, long school, byte[] content) {
        List<ImportFile> files = List.of(new ImportFile("oneroster.zip", content));
        return new PeopleImport(em, NOON)
                .apply(new PeopleImport.Order(school, 2026, files, SchoolStory.TEACHER, false), Steps.UNSEEN);
    }

    private static Map<String, String> files(byte[] content) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name + ".csv"), name);
    }

    @Test
    void theManifestTellsOfEachFileOfTheSpecification() {
        rolledBack(em -> {
            story(em);
            Map<String, String> files = files(pack(em, SchoolStory.SCHOOL));
            List<String> manifest = text(files, "manifest").lines().toList();
            assertEquals("propertyName,value", manifest.get(0));
            assertTrue(manifest.containsAll(List.of("manifest.version,1.0", "oneroster.version,1.2")));
            assertEquals(
                    21, manifest.stream().filter(l -> l.startsWith("file.")).count());
            for (RosterTable table : RosterTable.values()) {
                String file = files.get(table.file() + ".csv");
                assertTrue(manifest.contains("file." + table.file() + "," + (file == null ? "absent" : "bulk")));
                if (file != null) {
                    assertEquals(
                            String.join(",", table.header()),
                            file.lines().findFirst().orElseThrow());
                    assertTrue(file.endsWith("\r\n"));
                }
            }
        });
    }

    @Test
    void ofEverythingAnewNoRowTellsAStatus() {
        rolledBack(em -> {
            story(em);
            files(pack(em, SchoolStory.SCHOOL)).forEach((name, text) -> {
                if (!name.equals("manifest.csv")) {
                    text.lines().skip(1).forEach(l -> assertTrue(l.matches("[0-9A-Za-z._/@-]+,,,.*"), l));
                }
            });
        });
    }

    @Test
    void whatWasTakenOutAndComesBackChangesNothing() {
        rolledBack(em -> {
            story(em);
            byte[] first = pack(em, SchoolStory.SCHOOL);
            ImportReport report = load(em, SchoolStory.SCHOOL, first);
            assertEquals(List.of(), report.faults());
            assertTrue(report.isEmpty(), report::toString);
            assertArrayEquals(first, pack(em, SchoolStory.SCHOOL));
        });
    }

    /** Another installation is a school whose people are all gone from here. */
    @Test
    void anotherInstallationTellsWhatItWasTold() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            Map<String, String> first = files(pack(em, SchoolStory.SCHOOL));
            story.sql(
                    "UPDATE people.person SET snils = NULL, name_key = 'прежний ' || id, surname = 'Прежний' WHERE id BETWEEN 700100 AND 700199");
            story.sql("INSERT INTO school.school VALUES (700401, 1, 'Школа', 'Школа № 9', 'Europe/Moscow', 1)");
            story.sql("INSERT INTO school.academic_year VALUES (700401, 2026, '2026-09-01', '2027-05-31')");
            story.sql(
                    "INSERT INTO school.reporting_period SELECT id + 1000, 700401, year, kind, number, parallel_from, parallel_to, starts, "
                            + "ends, null, 1 FROM school.reporting_period WHERE school = 700001");
            byte[] content = repacked(first);
            ImportReport report = load(em, OTHER_REGIONS, content);
            assertEquals(List.of(), report.faults());
            Map<String, String> second = files(pack(em, OTHER_REGIONS));
            for (String same : List.of("orgs", "academicSessions", "courses", "users", "roles", "demographics")) {
                assertEquals(first.get(same + ".csv"), second.get(same + ".csv"), same);
            }
            assertEquals(withoutLessons(text(first, "classes")), second.get("classes.csv"));
            assertEquals(withoutLessons(text(first, "enrollments")), second.get("enrollments.csv"));
            assertEquals(
                    1,
                    story.count("school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group "
                            + "WHERE g.school = 700401 AND g.kind = 'SUBGROUP' AND g.name = '5А-1'"));
            assertTrue(load(em, OTHER_REGIONS, content).isEmpty(), "a second one doubles nobody");
        });
    }

    /** What a class is taught comes back with its timetable. */
    private static String withoutLessons(String file) {
        return file.lines().filter(l -> !l.matches("[^,.]+\\.[^,.]+-s-.*")).reduce("", (a, b) -> a + b + "\r\n");
    }

    private static byte[] repacked(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
