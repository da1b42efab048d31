package org.dnevnik.school;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.ImportReport.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleImportTest {

    private static final long SCHOOL = 940_001;
    private static final long BY = 940_009;
    private static final Path DEMO = Path.of("../wildfly-config/src/main/demo");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"school-7/people.xlsx, 27, 662", "school-rural/people.xlsx, 9, 222"})
    void aSchoolComesInFromItsWorkbook(String file, int classes, int pupils) {
        school((em, people) -> {
            ImportReport report =
                    people.apply(new PeopleImport.Order(SCHOOL, 2026, List.of(demo(file)), BY, false), Steps.UNSEEN);
            assertEquals(List.of(), report.faults());
            assertEquals(new Change("school.import.classes", classes, 0, 0), change(report, "classes"));
            assertEquals(new Change("school.import.pupils", pupils, 0, 0), change(report, "pupils"));
        });
    }

    @Test
    void aSchoolThatComesInBeforeItsYearBeginsHasItsStaffAtOnceAndItsPupilsFromTheFirstDay() {
        school((em, people) -> {
            new PeopleImport(em, new SchoolClock(() -> Instant.parse("2026-08-20T09:00:00Z")))
                    .apply(
                            new PeopleImport.Order(SCHOOL, 2026, List.of(demo("school-rural/people.xlsx")), BY, false),
                            Steps.UNSEEN);
            assertEquals(
                    "2026-08-20",
                    em.createNativeQuery(
                                    "SELECT CAST(max(starts) AS text) FROM people.staff_position WHERE school = 940001")
                            .getSingleResult());
            assertEquals(
                    "2026-09-01",
                    em.createNativeQuery(
                                    "SELECT CAST(min(e.starts) AS text) FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group "
                                            + "WHERE g.school = 940001")
                            .getSingleResult());
        });
    }

    @Test
    void theSameSchoolAsTextChangesNothingMore() {
        school((em, people) -> {
            people.apply(
                    new PeopleImport.Order(SCHOOL, 2026, List.of(demo("school-7/people.xlsx")), BY, false),
                    Steps.UNSEEN);
            List<ImportFile> text = Stream.of("staff", "classes", "pupils", "guardians")
                    .map(n -> demo("school-7/" + n + ".csv"))
                    .toList();
            ImportReport again = people.apply(new PeopleImport.Order(SCHOOL, 2026, text, BY, false), Steps.UNSEEN);
            assertTrue(again.isClean() && again.isEmpty(), again::toString);
        });
    }

    @Test
    void anImportSaysHowFarItIs() {
        school((em, people) -> {
            List<Integer> done = new ArrayList<>();
            Steps steps = (what, rows, total) -> done.add(100 * rows / total);
            people.apply(
                    new PeopleImport.Order(SCHOOL, 2026, List.of(demo("school-rural/people.xlsx")), BY, false), steps);
            assertEquals(5, Set.copyOf(done).size());
            assertEquals(done.stream().sorted().toList(), done);
        });
    }

    @Test
    void aWrongBirthDateIsOneFaultAndAMissingOneAnother() {
        school((em, people) -> {
            ImportFile pupils = text(
                    "pupils.csv", "Класс;Фамилия;Имя;Дата рождения\n1А;Иванова;Анна;31.02.2019\n1А;Петрова;Ольга;\n");
            assertEquals(
                    List.of("noDate", "missing"),
                    people.preview(SCHOOL, 2026, List.of(classes(), pupils)).faults().stream()
                            .map(f -> f.key().replaceAll(".*\\.", ""))
                            .toList());
        });
    }

    @Test
    void aPreviewWritesNothing() {
        school((em, people) -> {
            assertFalse(people.preview(SCHOOL, 2026, List.of(demo("school-rural/people.xlsx")))
                    .isEmpty());
            assertEquals(0L, count(em, "school.edu_group WHERE school = 940001"));
        });
    }

    @Test
    void oneFaultKeepsEverythingOut() {
        school((em, people) -> {
            people.apply(
                    new PeopleImport.Order(
                            SCHOOL, 2026, List.of(broken("pupils-bad-snils-checksum.csv"), classes()), BY, false),
                    Steps.UNSEEN);
            assertEquals(0L, count(em, "school.edu_group WHERE school = 940001"));
        });
    }

    @Test
    void aPupilWhoChangesTheClassLeavesTheOldOne() {
        school((em, people) -> {
            people.apply(
                    new PeopleImport.Order(SCHOOL, 2026, List.of(classes(), pupil("1А")), BY, false), Steps.UNSEEN);
            ImportReport moved = people.apply(
                    new PeopleImport.Order(SCHOOL, 2026, List.of(classes(), pupil("1Б")), BY, false), Steps.UNSEEN);
            assertEquals(new Change("school.import.pupils", 0, 1, 0), change(moved, "pupils"));
            assertEquals(
                    1L,
                    count(
                            em,
                            "school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group "
                                    + "WHERE g.school = 940001 AND g.kind = 'CLASS' AND e.ends IS NULL"));
        });
    }

    @Test
    void textWithAByteOrderMarkIsUnderstood() {
        school((em, people) -> {
            ImportFile marked = text("pupils.csv", "\uFEFFКласс;Фамилия;Имя;Дата рождения\n1А;Иванова;Анна;01.02.2019");
            assertEquals(
                    List.of(),
                    people.preview(SCHOOL, 2026, List.of(classes(), marked)).faults());
        });
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

    private static Change change(ImportReport report, String what) {
        return report.changes().stream()
                .filter(c -> c.what().endsWith("." + what))
                .findFirst()
                .orElseThrow();
    }

    private static long count(EntityManager em, String from) {
        return ((Number) em.createNativeQuery("SELECT count(*) FROM " + from).getSingleResult()).longValue();
    }

    private static ImportFile classes() {
        return text("classes.csv", "Класс;Параллель\n1А;1\n1Б;1\n1В;1\n2А;2\n2Б;2\n2В;2");
    }

    private static ImportFile pupil(String schoolClass) {
        return text("pupils.csv", "Класс;Фамилия;Имя;Дата рождения\n" + schoolClass + ";Иванова;Анна;01.02.2019");
    }

    private static ImportFile text(String name, String content) {
        return new ImportFile(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static ImportFile broken(String name) {
        return file(Path.of("src/test/resources/broken", name));
    }

    private static ImportFile demo(String name) {
        return file(DEMO.resolve(name));
    }

    private static ImportFile file(Path path) {
        try {
            return new ImportFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
