package org.dnevnik.school;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.SchoolClock;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices send, file by file: a right import with so many pupils, or the faults by row, column and reason and nothing done. */
class BrokenFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final long SCHOOL = 940_001;
    private static final long BY = 940_009;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    /** File; pupils that come in, or 0; all faults; the kinds of notes. */
    private static final String TABLE = """
            empty.csv                       | 0  | 0 empty                                                  |
            empty.xlsx                      | 0  | 0 empty                                                  |
            html-named.xlsx                 | 0  | 0 noWorkbook                                             |
            pdf-named.xlsx                  | 0  | 0 noWorkbook                                             |
            people-excel-habits.xlsx        | 0  | 5 Имя cellsJoined, 6 СНИЛС formulaUnsaved, 18 Ребёнок: фамилия unknownChild, 19 Ребёнок: фамилия unknownChild | dateRead, reachedOtherwise, sheetHidden
            people-missing-sheet.xlsx       | 0  | 0 noClasses                                              | reachedOtherwise
            people-truncated.xlsx           | 0  | 0 damaged                                                |
            pupils-bad-snils-checksum.csv   | 0  | 8 СНИЛС noSnils                                          |
            pupils-columns-swapped.csv      | 60 |                                                          |
            pupils-comma.csv                | 60 |                                                          |
            pupils-duplicate-row.csv        | 60 |                                                          | duplicateRow
            pupils-empty-surname.csv        | 0  | 6 Фамилия missing                                        |
            pupils-formula-injection.csv    | 0  | 6 Фамилия formulaText                                    |
            pupils-future-birth.csv         | 0  | 10 Дата рождения impossibleBirth                         |
            pupils-html.csv                 | 0  | 6 Фамилия badName                                        |
            pupils-impossible-date.csv      | 0  | 10 Дата рождения noDate                                  |
            pupils-latin-lookalikes.csv     | 60 |                                                          | lookAlikes
            pupils-nbsp-and-spaces.csv      | 60 |                                                          | blanks
            pupils-no-header.csv            | 0  | 0 unknownHeadings                                        |
            pupils-null-byte.csv            | 0  | 6 Фамилия controlCharacter                               |
            pupils-same-snils-two-people.csv| 0  | 31 СНИЛС snilsOfAnother                                  |
            pupils-short-row.csv            | 0  | 12 Дата рождения missing                                 |
            pupils-unclosed-quote.csv       | 0  | 2 unclosedQuote                                          |
            pupils-unknown-class.csv        | 0  | 6 Класс unknownClass                                     |
            pupils-utf16.csv                | 60 |                                                          |
            pupils-very-long-name.csv       | 0  | 6 Фамилия tooLong                                        |
            pupils-windows-1251.csv         | 60 |                                                          |
            zip-bomb.xlsx                   | 0  | 0 unpacksTooLarge                                        |
            timetable-entity-bomb.fet       | 0  | 0 noWorkbook                                             |
            timetable-truncated.fet         | 0  | 0 noWorkbook                                             |
            timetable-unknown-teacher.fet   | 0  | 0 noWorkbook                                             |
            timetable-xxe.fet               | 0  | 0 noWorkbook                                             |
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TABLE, delimiter = '|', nullValues = "")
    void everyFileEndsInARightImportOrInItsFaults(String file, int pupils, String faults, String notes) {
        school((em, people) -> {
            Set<String> before = rows(em);
            ImportReport report = Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> people.apply(new PeopleImport.Order(SCHOOL, 2026, files(file), BY, false), Steps.UNSEEN));
            assertEquals(told(faults), told(report.faults()));
            assertEquals(told(notes), kinds(report.notes()));
            assertEquals((long) pupils, pupils(em));
            if (pupils == 0) {
                assertEquals(before, rows(em));
            }
        });
    }

    @Test
    void theTableNamesEveryFile() {
        Set<String> named = TABLE.lines().map(l -> l.split("\\|")[0].strip()).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(BROKEN)) {
            assertEquals(new TreeSet<>(all.map(p -> p.getFileName().toString()).toList()), new TreeSet<>(named));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportFile> files(String name) {
        ImportFile broken = new ImportFile(name, bytes(name));
        return name.startsWith("people") ? List.of(broken) : List.of(classes(), broken);
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(BROKEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportFile classes() {
        String table = "Класс;Параллель\n1А;1\n1Б;1\n1В;1\n2А;2\n2Б;2\n2В;2";
        return new ImportFile("classes.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> told(String expected) {
        return expected == null ? Set.of() : new TreeSet<>(List.of(expected.split(", ")));
    }

    private static Set<String> told(List<Fault> faults) {
        return faults.stream()
                .map(f -> f.row() + " " + (f.column().isEmpty() ? "" : f.column() + " ") + word(f))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kinds(List<Fault> notes) {
        return notes.stream().map(BrokenFilesTest::word).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String word(Fault fault) {
        return fault.key().replaceAll(".*\\.", "");
    }

    private static long pupils(EntityManager em) {
        return ((Number) em.createNativeQuery("SELECT count(DISTINCT e.person) FROM school.enrolment AS e "
                                + "JOIN school.edu_group AS g ON g.id = e.edu_group WHERE g.school = 940001")
                        .getSingleResult())
                .longValue();
    }

    /** How many rows each table has that an import writes. */
    private static Set<String> rows(EntityManager em) {
        return Stream.of("people.person", "people.staff_position", "people.guardianship", "school.edu_group")
                .map(table -> table + " "
                        + em.createNativeQuery("SELECT count(*) FROM " + table).getSingleResult())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void school(BiConsumer<EntityManager, PeopleImport> test) {
        rolledBack(em -> {
            em.createNativeQuery("INSERT INTO school.school VALUES (940001, 1, 'Школа', 'Школа', 'Europe/Moscow', 1)")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO school.academic_year VALUES (940001, 2026, '2026-09-01', '2027-05-31')")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO people.person (id, surname, given_name, name_key, version) "
                            + "VALUES (940009, 'Админова', 'Ада', 'админова ада', 1)")
                    .executeUpdate();
            test.accept(em, new PeopleImport(em, new SchoolClock(NOON)));
        });
    }
}
