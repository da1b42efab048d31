package org.dnevnik.timetable;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.Fault;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.PeopleImport;
import org.dnevnik.school.Steps;
import org.dnevnik.timetable.model.PlanThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenTimetablesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final Path DEMO = Path.of("../wildfly-config/src/main/demo");

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            timetable-entity-bomb.fet, entities
            timetable-xxe.fet,         entities
            timetable-truncated.fet,   notXml
            html-named.xlsx,           otherContent
            pdf-named.xlsx,            otherContent
            zip-bomb.xlsx,             unpacksTooLarge
            empty.csv,                 empty
            empty.xlsx,                empty
            people-truncated.xlsx,     damaged
            people-missing-sheet.xlsx, noChart
            pupils-comma.csv,          columns
            """)
    void everyFileEndsInItsFault(String name, String fault) {
        ReadTimetable read =
                assertTimeout(Duration.ofSeconds(10), () -> TimetableFile.read(file(BROKEN.resolve(name))));
        assertEquals(
                List.of(fault),
                read.faults().stream().map(BrokenTimetablesTest::word).toList());
        assertEquals(List.of(), read.lessons());
    }

    @Test
    void anUnknownTeacherIsToldByTheLineOfTheLesson() {
        rolledBack(em -> {
            em.createNativeQuery("INSERT INTO school.school VALUES (940001, 1, 'Школа', 'Школа', 'Europe/Moscow', 1)")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO school.academic_year VALUES (940001, 2026, '2026-09-01', '2027-05-31')")
                    .executeUpdate();
            Clock noon = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
            new PeopleImport(em, new SchoolClock(noon))
                    .apply(
                            new PeopleImport.Order(
                                    940_001, 2026, List.of(file(DEMO.resolve("school-7/people.xlsx"))), 0, false),
                            Steps.UNSEEN);
            ReadTimetable read = TimetableFile.read(file(BROKEN.resolve("timetable-unknown-teacher.fet")));
            PlanWish wish = new PlanWish("x.fet", new PlanThings(em), 940_001, 2026);
            assertEquals("[]", wish.json(read.lessons()));
            assertEquals(
                    List.of("teacher [Неизвестнов Пётр Ильич]"),
                    wish.faults().stream()
                            .map(f -> word(f) + " " + f.args())
                            .distinct()
                            .toList());
            assertEquals(
                    0,
                    em.createNativeQuery("SELECT 1 FROM timetable.plan_entry WHERE school = 940001")
                            .getResultList()
                            .size());
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x.csv | Day,Hour,Students Sets,Subject,Teachers,Room\\nвторник,08:30,5А,М\\u0000,,           | control
            x.csv | Day;Hour;Students Sets;Subject;Teachers;Room\\nвторник;08:30;5А;%s;;                | subject
            x.csv | Day;Hour;Students Sets;Subject;Teachers;Room\\nвторник;08:30;5А;Музыка;;%s          | room
            x.doc | что угодно                                                                         | unknown
            """)
    void whatDoesNotFitIsToldBeforeTheDatabaseSaysIt(String name, String text, String fault) {
        String content = text.replace("\\n", "\n").replace("\\u0000", "\0").replace("%s", "я".repeat(200));
        ReadTimetable read = TimetableFile.read(new ImportFile(name, content.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(fault),
                read.faults().stream().map(BrokenTimetablesTest::word).toList());
    }

    @Test
    void aHundredThousandLinesAreRefused() {
        String line = "вторник,08:30,5А,Музыка,,\n";
        String csv = "Day,Hour,Students Sets,Subject,Teachers,Room\n" + line.repeat(100_000);
        ReadTimetable read = assertTimeout(
                Duration.ofSeconds(10),
                () -> TimetableFile.read(new ImportFile("x.csv", csv.getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                List.of("tooLong"),
                read.faults().stream().map(BrokenTimetablesTest::word).toList());
    }

    private static String word(Fault fault) {
        return fault.key().replaceAll(".*\\.", "");
    }

    private static ImportFile file(Path path) {
        try {
            return new ImportFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
