package org.dnevnik.school;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.school.view.RegionPerson;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final PeopleSheet.Words WORDS =
            new PeopleSheet.Words("Люди", "Имя", "Дата", "Класс", "Должность", "Родители", "Телефон", "Почта");
    private static final Caller HEAD = caller(1, Role.HEAD, SCHOOL);

    @Test
    void theHeadSeesWhoLearnsToday() {
        inSchool((story, people) -> {
            assertEquals(List.of(ANNA), pupils(people, HEAD, null, ""));
            assertEquals(List.of(ANNA), pupils(people, HEAD, CLASS, ""));
            assertEquals(List.of(), pupils(people, HEAD, FIRST_GRADE, ""));
        });
    }

    @Test
    void aClassTeacherSeesTheOwnClassAlone() {
        inSchool((story, people) -> {
            Caller leader = caller(CLASS_TEACHER, Role.TEACHER, SCHOOL);
            List<RollClass> classes = people.list(leader, asked(null, "")).classes();
            assertEquals(List.of(CLASS), classes.stream().map(RollClass::id).toList());
            assertThrows(NotFound.class, () -> people.list(leader, asked(FIRST_GRADE, "")));
            assertThrows(NotFound.class, () -> people.list(leader, staff(null)));
        });
    }

    @Test
    void othersDoNotLearnOfTheLists() {
        inSchool((story, people) -> {
            Caller teacher = caller(TEACHER, Role.TEACHER, SCHOOL);
            Caller foreign = caller(1, Role.HEAD, OTHER_SCHOOL);
            Caller parent = new Caller(1, 5, List.of(), "127.0.0.1");
            for (Caller other : List.of(teacher, parent)) {
                assertThrows(NotFound.class, () -> people.list(other, asked(null, "")));
            }
            assertThrows(NotFound.class, () -> people.list(foreign, in(SCHOOL, PeopleKind.PUPILS)));
            assertThrows(NotFound.class, () -> people.list(foreign, staff(SCHOOL)));
        });
    }

    @Test
    void aNameIsFoundByItsBeginningWhateverTheCase() {
        inSchool((story, people) -> {
            pupil(story, 700_150, "Зелёная", "зеленая");
            assertEquals(List.of(700_150L), pupils(people, HEAD, null, "ЗЕЛЁ"));
            assertEquals(List.of(), pupils(people, HEAD, null, "%"));
        });
    }

    @Test
    void aLongListGoesOnWhereItStopped() {
        inSchool((story, people) -> {
            for (int i = 0; i < 60; i++) {
                pupil(story, 700_150 + i, "Ученик", "ученик");
            }
            String next = people.list(HEAD, asked(null, "")).people().next();
            PeopleAsked rest = new PeopleAsked(null, PeopleKind.PUPILS, null, "", false, next);
            assertEquals(11, people.list(HEAD, rest).people().items().size(), "sixty and Anna");
        });
    }

    @Test
    void aListTakesTwoStatementsAndOneForTheClassesAndOneForTheLog() {
        inSchool((story, people) -> {
            pupil(story, 700_150, "Ученик", "ученик");
            story.sql("INSERT INTO people.guardianship VALUES (700900, 700110, 700150, 'мать', '2020-01-01', null, 1)");
            assertEquals(4, StatementCount.of(() -> pupils(people, HEAD, null, "")));
        });
    }

    @Test
    void whoReadsAListStandsInTheLogOfEachPersonOnIt() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            pupil(story, 700_301, "Белова", "белова");
            PeopleService people = new PeopleService(em, new SchoolClock(NOON), new AccessLog(em));
            List<Long> shown = pupils(people, HEAD, null, "");
            List<?> logged = em.createNativeQuery(
                            "SELECT subject FROM people.access_log WHERE what = 'list of pupils' AND NOT refused AND person = 1 ORDER BY id")
                    .getResultList();
            assertEquals(shown, logged);
        });
    }

    @Test
    void whereFamiliesAreListedAndFoundTheChildrenWhoAreNamedStandInTheLogToo() {
        inSchool((story, people) -> {
            story.sql("INSERT INTO people.guardianship VALUES (700900, 700112, 700100, 'отец', '2020-01-01', null, 1)");
            String logged = "people.access_log WHERE what = ?1 AND person = 1 AND subject IN (700100, 700112)";
            people.list(HEAD, in(null, PeopleKind.FAMILY));
            assertEquals(2, story.count(logged, "list of family"));
            people.sheet(HEAD, in(null, PeopleKind.FAMILY), PeopleSheet.Format.CSV, WORDS);
            assertEquals(2, story.count(logged, "export of family"));
            people.suggest(HEAD, null, "орлов");
            assertEquals(2, story.count(logged, "search of people"));
        });
    }

    @Test
    void theFamilyStandsBesideThePupil() {
        inSchool((story, people) -> {
            story.sql("INSERT INTO people.guardianship VALUES (700900, 700110, 700100, 'мать', '2020-01-01', null, 1), "
                    + "(700901, 700112, 700100, 'опекун', '2020-01-01', '2021-01-01', 1)");
            ListedPerson anna =
                    people.list(HEAD, asked(null, "")).people().items().get(0);
            assertEquals(1, anna.guardians().size());
            assertEquals("мать", anna.guardians().get(0).kinship());
        });
    }

    @Test
    void theStaffStandsWithAllItsPositions() {
        inSchool((story, people) -> {
            story.sql("INSERT INTO people.staff_position VALUES "
                    + "(700800, 700110, 700001, 'TEACHER', 'учитель', '2020-01-01', null, 1), "
                    + "(700801, 700110, 700001, 'LIBRARIAN', 'библиотекарь', '2020-01-01', null, 1)");
            var staff = people.list(HEAD, staff(null)).people().items();
            assertEquals(
                    List.of("библиотекарь, учитель"),
                    staff.stream().map(ListedPerson::detail).toList());
        });
    }

    @Test
    void aNameIsFoundInSpiteOfASlipAndOfTheOtherKeyboardLayout() {
        inSchool((story, people) -> {
            pupil(story, 700_150, "Зелёная", "зеленая ирина");
            assertEquals(List.of(700_150L), pupils(people, HEAD, null, "зеленяа"));
            assertEquals(List.of(700_150L), pupils(people, HEAD, null, "Ирина Зелёная"));
            PeopleList swapped = people.list(HEAD, asked(null, "ptktyfz bhby"));
            assertEquals(Map.of(700_150L, MatchReason.LAYOUT), swapped.reasons());
            assertEquals(1, swapped.found().get(PeopleKind.PUPILS));
        });
    }

    @Test
    void theBetterAnswerComesFirstAndTheRestFollowsOnTheNextPage() {
        inSchool((story, people) -> {
            for (int i = 0; i < 55; i++) {
                pupil(story, 700_200 + i, "Иванович", "иванович имя");
            }
            pupil(story, 700_190, "Иванов", "иванов имя");
            Slice<ListedPerson> first = people.list(HEAD, asked(null, "иванов")).people();
            assertEquals(700_190, first.items().get(0).person());
            PeopleAsked rest = new PeopleAsked(null, PeopleKind.PUPILS, null, "иванов", false, first.next());
            assertEquals(7, people.list(HEAD, rest).people().items().size(), "Иванович and the like-named Иванова");
        });
    }

    @Test
    void familiesAreFoundByTheirOwnNames() {
        inSchool((story, people) -> {
            story.sql("INSERT INTO people.guardianship VALUES (700900, 700112, 700100, 'отец', '2020-01-01', null, 1)");
            Caller leader = caller(CLASS_TEACHER, Role.TEACHER, SCHOOL);
            assertEquals(
                    List.of(PeopleKind.FAMILY),
                    people.suggest(leader, null, "орлв").stream()
                            .map(Suggestion::kind)
                            .toList());
            PeopleAsked families = new PeopleAsked(null, PeopleKind.FAMILY, null, "", false, null);
            assertEquals(
                    List.of("Иванова Анна (5А)"),
                    people.list(leader, families).people().items().stream()
                            .map(ListedPerson::detail)
                            .toList());
        });
    }

    @Test
    void theWholeListIsChosenAndExportedAndTheExportIsLogged() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            pupil(story, 700_301, "=2+3", "=2+3");
            PeopleService people = new PeopleService(em, new SchoolClock(NOON), new AccessLog(em));
            assertEquals(Set.of(700_301L, ANNA), Set.copyOf(people.everybody(HEAD, asked(null, ""))));
            String csv = new String(
                    people.sheet(HEAD, asked(null, ""), PeopleSheet.Format.CSV, WORDS), StandardCharsets.UTF_8);
            assertTrue(csv.contains("\"'=2+3 Имя Ильинична\";\"5А\""), csv);
            assertEquals(2, story.count("people.access_log WHERE what = 'export of pupils' AND person = 1"));
        });
    }

    @Test
    void aFormulaStaysTextInAWorkbook() throws IOException {
        ListedPerson person = new ListedPerson(
                1,
                "=1+1",
                null,
                null,
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                new org.dnevnik.people.view.ListKey("", 1));
        byte[] book = new PeopleSheet(PeopleKind.STAFF, WORDS).of(List.of(person), PeopleSheet.Format.XLSX);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(
                    CellType.STRING, read.getSheetAt(0).getRow(1).getCell(0).getCellType());
            assertEquals("=1+1", read.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void theRegionSeesYearAndSchoolOnlyAndEveryLookIsLogged() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "UPDATE people.person SET snils = '11223344595', birth_date = '2015-03-04', name_key = 'иванова анна ильинична' "
                            + "WHERE id = ?1",
                    ANNA);
            PeopleService people = new PeopleService(em, new SchoolClock(NOON), new AccessLog(em));
            Caller region = new Caller(9, 9, List.of(new Caller.Position(Role.REGION_OPERATOR, null)), "127.0.0.1");
            for (String typed : List.of("иванва анна", "Анна Иванова", "bdfyjdf", "112-233", "04.03.2015 иванова")) {
                RegionPerson found = people.region(region, typed).get(0);
                assertEquals(ANNA, found.person(), typed);
                assertEquals("***-***-*45 95", found.snils());
                assertEquals(2015, found.birthYear());
                assertEquals("Школа № 7", found.schools());
            }
            assertEquals(
                    5, story.count("people.access_log WHERE what = 'search in the region' AND subject = ?1", ANNA));
            assertThrows(NotFound.class, () -> people.region(HEAD, "иванова"));
        });
    }

    private static PeopleAsked in(@Nullable Long school, PeopleKind kind) {
        return new PeopleAsked(school, kind, null, "", false, null);
    }

    private static PeopleAsked staff(@Nullable Long school) {
        return in(school, PeopleKind.STAFF);
    }

    private static void pupil(SchoolStory story, long id, String surname, String key) {
        story.person(id, surname, "Имя");
        story.sql("UPDATE people.person SET name_key = ?2 WHERE id = ?1", id, key);
        story.enrol(id, CLASS, "2026-09-01", null);
    }

    private static List<Long> pupils(PeopleService people, Caller caller, @Nullable Long group, String name) {
        return people.list(caller, asked(group, name)).people().items().stream()
                .map(ListedPerson::person)
                .toList();
    }

    private static PeopleAsked asked(@Nullable Long group, String name) {
        return new PeopleAsked(null, PeopleKind.PUPILS, group, name, false, null);
    }

    private static void inSchool(BiConsumer<SchoolStory, PeopleService> test) {
        rolledBack(em ->
                test.accept(new SchoolStory(em), new PeopleService(em, new SchoolClock(NOON), new AccessLog(em))));
    }
}
