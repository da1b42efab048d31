package org.dnevnik.school;

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

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.RollPupil;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
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
            List<RollClass> classes = people.pupils(leader, asked(null, "")).classes();
            assertEquals(List.of(CLASS), classes.stream().map(RollClass::id).toList());
            assertThrows(NotFound.class, () -> people.pupils(leader, asked(FIRST_GRADE, "")));
            assertThrows(NotFound.class, () -> people.staff(leader, asked(null, "")));
        });
    }

    @Test
    void othersDoNotLearnOfTheLists() {
        inSchool((story, people) -> {
            Caller teacher = caller(TEACHER, Role.TEACHER, SCHOOL);
            Caller foreign = caller(1, Role.HEAD, OTHER_SCHOOL);
            Caller parent = new Caller(1, 5, List.of(), "127.0.0.1");
            for (Caller other : List.of(teacher, parent)) {
                assertThrows(NotFound.class, () -> people.pupils(other, asked(null, "")));
            }
            assertThrows(NotFound.class, () -> people.pupils(foreign, new PeopleAsked(SCHOOL, null, "", null)));
            assertThrows(NotFound.class, () -> people.staff(foreign, new PeopleAsked(SCHOOL, null, "", null)));
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
            String next = people.pupils(HEAD, asked(null, "ученик")).pupils().next();
            PeopleAsked rest = new PeopleAsked(null, null, "ученик", next);
            assertEquals(10, people.pupils(HEAD, rest).pupils().items().size());
        });
    }

    @Test
    void aListTakesThreeStatements() {
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
    void theFamilyStandsBesideThePupil() {
        inSchool((story, people) -> {
            story.sql("INSERT INTO people.guardianship VALUES (700900, 700110, 700100, 'мать', '2020-01-01', null, 1), "
                    + "(700901, 700112, 700100, 'опекун', '2020-01-01', '2021-01-01', 1)");
            RollPupil anna =
                    people.pupils(HEAD, asked(null, "")).pupils().items().get(0);
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
            var staff = people.staff(HEAD, asked(null, "")).staff().items();
            assertEquals(
                    List.of("библиотекарь, учитель"),
                    staff.stream().map(s -> s.titles()).toList());
        });
    }

    private static void pupil(SchoolStory story, long id, String surname, String key) {
        story.person(id, surname, "Имя");
        story.sql("UPDATE people.person SET name_key = ?2 WHERE id = ?1", id, key);
        story.enrol(id, CLASS, "2026-09-01", null);
    }

    private static List<Long> pupils(PeopleService people, Caller caller, @Nullable Long group, String name) {
        return people.pupils(caller, asked(group, name)).pupils().items().stream()
                .map(RollPupil::person)
                .toList();
    }

    private static PeopleAsked asked(@Nullable Long group, String name) {
        return new PeopleAsked(null, group, name, null);
    }

    private static void inSchool(BiConsumer<SchoolStory, PeopleService> test) {
        rolledBack(em ->
                test.accept(new SchoolStory(em), new PeopleService(em, new SchoolClock(NOON), new AccessLog(em))));
    }

    private static Caller caller(long person, Role role, long school) {
        return new Caller(1, person, List.of(new Caller.Position(role, school)), "127.0.0.1");
    }
}
