package org.dnevnik.exchange.model;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class PersonalRecordsTest {

    private static final Set<String> NAMED = Stream.of(
                    PersonalPlaces.ABOUT, PersonalPlaces.BESIDE.keySet(), PersonalPlaces.LEFT_OUT.keySet())
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    @Test
    void everyKeyOfAPersonIsTakenAlongOrNamedAsLeftOut() throws SQLException {
        Set<String> found = keys().stream()
                .filter(k -> k.to().equals("people.person"))
                .map(k -> k.from() + ":" + k.columns().get(0))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> silent = new TreeSet<>(found);
        silent.removeAll(NAMED);
        assertEquals(
                Set.of(),
                silent,
                "name it in PersonalPlaces: what tells of the person in ABOUT, anything else in LEFT_OUT with its reason");
        Set<String> gone = PersonalPlaces.ABOUT.stream()
                .filter(p -> !found.contains(p))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), gone, "no such key");
    }

    @Test
    void whatHangsOnAPersonsRowsIsTakenAlongOrNamedAsLeftOut() throws SQLException {
        Set<String> own =
                PersonalPlaces.ABOUT.stream().map(PersonalPlaces::tableOf).collect(Collectors.toSet());
        Set<String> named = NAMED.stream()
                .flatMap(p -> Stream.of(p, PersonalPlaces.tableOf(p)))
                .collect(Collectors.toSet());
        Set<String> silent = keys().stream()
                .filter(k -> own.contains(k.to()))
                .map(ForeignKeys.Key::from)
                .filter(t -> !named.contains(t) && !t.equals("files.piece"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent, "name it in PersonalPlaces: BESIDE or LEFT_OUT");
    }

    private static List<ForeignKeys.Key> keys() throws SQLException {
        try (Connection database = TestDatabase.owner().getConnection()) {
            return ForeignKeys.of(database);
        }
    }

    @Test
    void aPupilTakesTheOwnMarksWithTheirLessonsAndNobodyElses() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            long lesson = story.lesson("2026-11-10", 1);
            long work = story.work(lesson, SchoolStory.ANSWER, 1);
            story.sql(
                    "INSERT INTO journal.mark (id, year, work, lesson, person, value, grade, set_by, set_at, version) VALUES "
                            + "(710001, 2026, ?1, ?2, 700100, '5', 5, 700110, now(), 1), (710002, 2026, ?1, ?2, 700101, '2', 2, 700110, now(), 1)",
                    work,
                    lesson);
            Map<String, List<String>> all = new PersonalRecords(em)
                    .of(SchoolStory.ANNA).stream()
                            .collect(Collectors.toMap(PersonalRecords.Section::place, PersonalRecords.Section::rows));
            List<String> marks = all.getOrDefault("journal.mark:person", List.of());
            assertEquals(1, marks.size());
            assertTrue(marks.get(0).contains("\"value\": \"5\""), marks.get(0));
            assertTrue(marks.get(0).contains("10.11.2026, Математика"), marks.get(0));
            assertTrue(marks.get(0).contains("Петрова Мария"), "who has set it");
            assertTrue(all.getOrDefault("people.person", List.of()).toString().contains("Иванова"));
            assertFalse(all.toString().contains("Борисов"), "and nobody else");
        });
    }

    @Test
    void aTeacherTakesNoPupilsAlong() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (710003, 700110, 700001, 'TEACHER', 'учитель', '2020-01-01', 1)");
            story.lesson("2026-11-10", 1);
            String all = new PersonalRecords(em).of(SchoolStory.TEACHER).toString();
            assertTrue(all.contains("people.staff_position:person"));
            assertFalse(all.contains("Иванова"));
        });
    }

    @Test
    void byWhatSomebodyComesInIsNotTakenAlong() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (710004, 700100, 'anna', '$hash$', 'ACTIVE', 1)");
            String all = new PersonalRecords(em).of(SchoolStory.ANNA).toString();
            assertTrue(all.contains("\"login\": \"anna\""));
            assertFalse(all.contains("$hash$"));
        });
    }
}
