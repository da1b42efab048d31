package org.dnevnik.school;

import static org.dnevnik.school.PersonScene.ADMIN;
import static org.dnevnik.school.PersonScene.FOREIGN_HEAD;
import static org.dnevnik.school.PersonScene.HEAD;
import static org.dnevnik.school.PersonScene.LEADER;
import static org.dnevnik.school.PersonScene.MOTHER;
import static org.dnevnik.school.PersonScene.PARENT;
import static org.dnevnik.school.PersonScene.TEACHER;
import static org.dnevnik.school.PersonScene.kin;
import static org.dnevnik.school.PersonScene.play;
import static org.dnevnik.school.PersonScene.words;
import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Reason;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Rules;
import org.dnevnik.people.DocumentWords;
import org.dnevnik.people.PeopleRefusal;
import org.dnevnik.people.PositionWords;
import org.dnevnik.people.Restriction;
import org.dnevnik.people.view.KinLine;
import org.dnevnik.school.Newcomer.Twin;
import org.dnevnik.school.view.LookLine;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PersonServiceTest {

    @Test
    void everybodySeesAsMuchAsTheyNeed() {
        play(s -> {
            s.persons.addDocument(
                    HEAD, SCHOOL, ANNA, new DocumentWords("BIRTH_CERTIFICATE", "", "ii-ая", "123 456", "", null));
            PersonCard office = s.persons.card(HEAD, ANNA);
            assertEquals(Sight.OFFICE, office.sight());
            assertEquals("112-233-445 95", office.snils());
            assertEquals("II-АЯ", office.documents().get(0).series());
            PersonCard leader = s.persons.card(LEADER, ANNA);
            assertEquals("•••-•••-•45 95", leader.snils());
            assertEquals(List.of(), leader.documents());
            assertNull(leader.data().snils());
            assertEquals(Sight.OWN, s.persons.card(PARENT, ANNA).sight());
            assertEquals(1, s.persons.card(PARENT, MOTHER).family().size());
            assertThrows(NotFound.class, () -> s.persons.card(TEACHER, ANNA));
            assertThrows(NotFound.class, () -> s.persons.card(FOREIGN_HEAD, ANNA));
        });
    }

    @Test
    void whoIsRestrictedByACourtLosesTheChildAtOnce() {
        play(s -> {
            KinLine mother = s.persons.card(HEAD, ANNA).family().get(0);
            s.guardians.restrict(
                    HEAD, SCHOOL, ANNA, mother.id(), new Restriction(mother.version(), TODAY, null, "решение суда"));
            assertThrows(NotFound.class, () -> s.persons.card(PARENT, ANNA));
            assertEquals(
                    "решение суда",
                    s.persons.card(PARENT, MOTHER).family().get(0).restrictedWhy());
            s.guardians.liftRestriction(HEAD, SCHOOL, ANNA, mother.id(), mother.version() + 1);
            assertEquals(Sight.OWN, s.persons.card(PARENT, ANNA).sight());
        });
    }

    @Test
    void whatACourtDecidedIsNotToldToTheRestOfTheFamily() {
        play(s -> {
            s.story.person(700_192, "Иванов", "Отец");
            s.story.sql(
                    "INSERT INTO people.guardianship (id, guardian, child, kinship, starts, restricted_since, restricted_why, version) "
                            + "VALUES (700193, 700192, 700100, 'отец', '2026-09-01', '2026-10-01', 'решение суда', 1)");
            assertTrue(s.persons.card(PARENT, ANNA).family().stream().allMatch(k -> k.restrictedWhy() == null));
            assertTrue(s.persons.card(LEADER, ANNA).family().stream()
                    .anyMatch(k -> "решение суда".equals(k.restrictedWhy())));
        });
    }

    @Test
    void theClassTeacherChangesTheOwnClassButNotTheSnils() {
        play(s -> {
            s.persons.change(LEADER, ANNA, 1, words("Иванова", "Анна", "2015-03-04", "087-654-303 00"));
            assertEquals("112-233-445 95", s.persons.card(HEAD, ANNA).snils());
            s.persons.change(HEAD, ANNA, 2, words("Зелёная", "Анна", "2015-03-04", "087-654-303 00"));
            assertEquals("087-654-303 00", s.persons.card(HEAD, ANNA).snils());
            assertThrows(NotAllowed.class, () -> s.persons.change(PARENT, ANNA, 3, words("А", "Б", null, "")));
            assertEquals(1, s.story.count("people.person WHERE id = ?1 AND name_key = 'зеленая анна ильинична'", ANNA));
        });
    }

    @Test
    void anOldFormChangesNothing() {
        play(s -> assertThrows(Changed.class, () -> s.persons.change(HEAD, ANNA, 0, words("А", "Б", null, ""))));
    }

    @Test
    void whatCannotBeIsRefused() {
        play(s -> {
            s.story.sql("UPDATE people.person SET snils = '08765430300' WHERE id = ?1", MOTHER);
            refused(PeopleRefusal.NAME, () -> s.persons.change(HEAD, ANNA, 1, words(" \u200b", "Анна", null, "")));
            refused(PeopleRefusal.BIRTH, () -> s.persons.change(HEAD, ANNA, 1, words("А", "Б", "2026-11-24", "")));
            refused(
                    PeopleRefusal.SNILS,
                    () -> s.persons.change(HEAD, ANNA, 1, words("А", "Б", null, "200-746-095 00")));
            refused(
                    PeopleRefusal.SNILS_TAKEN,
                    () -> s.persons.change(HEAD, ANNA, 1, words("А", "Б", null, "087-654-303 00")));
            refused(
                    PeopleRefusal.DOCUMENT,
                    () -> s.persons.addDocument(
                            HEAD, SCHOOL, ANNA, new DocumentWords("PASSPORT", "", "11 11", "1", "", null)));
            refused(
                    PeopleRefusal.KINSHIP,
                    () -> s.guardians.change(HEAD, SCHOOL, ANNA, 700_190, kin(1, "мать", "2026-08-31")));
        });
    }

    @Test
    void somebodyWhoIsThereIsNotAddedTwice() {
        play(s -> {
            AddPerson namesake = PersonScene.pupil(words("ИВАНОВА", "Анна", "2015-03-04", ""), null, false, CLASS);
            Twin twin = s.newcomers.add(HEAD, SCHOOL, namesake).doubles().get(0);
            assertEquals(ANNA, twin.person());
            assertTrue(twin.known());
            assertThrows(
                    NotFound.class,
                    () -> s.newcomers.add(HEAD, SCHOOL, PersonScene.pupil(namesake.words(), MOTHER, false, CLASS)));
            AddPerson other = PersonScene.pupil(namesake.words(), null, true, PersonScene.PARALLEL);
            Long added = s.newcomers.add(HEAD, SCHOOL, other).person();
            assertEquals(List.of("5Б"), s.groups(added == null ? 0 : added));
        });
    }

    @Test
    void whoTypesAStrangersSnilsLearnsNothing() {
        play(s -> {
            AddPerson order = PersonScene.pupil(
                    words("Чужой", "Человек", null, "112-233-445 95"), null, false, PersonScene.FOREIGN_CLASS);
            Twin twin = s.newcomers
                    .add(FOREIGN_HEAD, SchoolStory.OTHER_SCHOOL, order)
                    .doubles()
                    .get(0);
            assertEquals("", twin.name());
            assertNull(twin.birthDate());
            AddPerson same = PersonScene.pupil(order.words(), ANNA, false, PersonScene.FOREIGN_CLASS);
            assertThrows(NotFound.class, () -> s.newcomers.add(FOREIGN_HEAD, SchoolStory.OTHER_SCHOOL, same));
        });
    }

    @Test
    void anAdministratorIsMadeByAdministratorsAlone() {
        play(s -> {
            AddPerson order = PersonScene.staff(words("Новый", "Человек", null, ""), "ADMINISTRATOR");
            assertThrows(NotAllowed.class, () -> s.newcomers.add(HEAD, SCHOOL, order));
            assertTrue(s.newcomers.add(ADMIN, SCHOOL, order).person() != null);
        });
    }

    @Test
    void aHeadFromWhomTheSchoolHasTakenTheKeepingOfPeopleReadsAndChangesNothing() {
        play(s -> {
            Caller head = deciding(HEAD, Role.HEAD, Holder.HEAD, false);
            assertEquals(Sight.READER, s.persons.card(head, ANNA).sight());
            assertTrue(s.persons.card(head, ANNA).documents().isEmpty());
            assertThrows(NotAllowed.class, () -> s.persons.change(head, ANNA, 1, words("А", "Б", null, "")));
            AddPerson order = PersonScene.pupil(words("Новый", "Человек", null, ""), null, false, CLASS);
            assertThrows(NotFound.class, () -> s.newcomers.add(head, SCHOOL, order));
        });
    }

    @Test
    void aSecretaryKeepsPeopleOnceTheSchoolHasDecidedSoAndMakesNobodyHead() {
        play(s -> {
            Caller secretary = deciding(TEACHER, Role.STAFF, Holder.STAFF, true);
            Caller before = caller(TEACHER.person(), Role.STAFF, SCHOOL);
            assertThrows(NotFound.class, () -> s.persons.card(before, ANNA));
            assertEquals(Sight.OFFICE, s.persons.card(secretary, ANNA).sight());
            AddPerson order = PersonScene.staff(words("Новый", "Человек", null, ""), "HEAD");
            assertThrows(NotAllowed.class, () -> s.newcomers.add(secretary, SCHOOL, order));
            assertThrows(NotFound.class, () -> DoublesPolicy.requireMayLook(secretary, SCHOOL));
        });
    }

    private static Caller deciding(Caller who, Role role, Holder holder, boolean allowed) {
        Rules rules = new Rules(Set.of(new Rules.Choice(SCHOOL, Right.KEEP_PEOPLE, holder, allowed)), Set.of());
        return new Caller(1, who.person(), List.of(new Caller.Position(role, SCHOOL)), "127.0.0.1", rules);
    }

    @Test
    void aSchoolIsNeverLeftWithoutAnAdministrator() {
        play(s -> {
            refused(PeopleRefusal.LAST_ADMINISTRATOR, () -> s.positions.end(ADMIN, SCHOOL, 2, 700_802, 1, TODAY));
            s.positions.appoint(ADMIN, SCHOOL, 1, new PositionWords("ADMINISTRATOR", "администратор", TODAY));
            s.positions.end(ADMIN, SCHOOL, 2, 700_802, 1, TODAY);
            assertEquals(TODAY, s.persons.card(ADMIN, 2).positions().get(0).ends());
        });
    }

    @Test
    void aClassIsLedByWhoWorksAtTheSchool() {
        play(s -> {
            s.positions.lead(HEAD, SCHOOL, SchoolStory.TEACHER, CLASS, true);
            assertThrows(NotFound.class, () -> s.persons.card(LEADER, ANNA));
            assertEquals(Sight.LEADER, s.persons.card(TEACHER, ANNA).sight());
            s.positions.lead(HEAD, SCHOOL, SchoolStory.TEACHER, CLASS, false);
            assertThrows(NotFound.class, () -> s.persons.card(TEACHER, ANNA));
            refused(SchoolRefusal.NOT_STAFF, () -> s.positions.lead(HEAD, SCHOOL, MOTHER, CLASS, true));
        });
    }

    @Test
    void whoLookedIsToldToTheFamilyAndRefusalsToTheOfficeAlone() {
        play(s -> {
            s.persons.card(HEAD, ANNA);
            s.persons.card(HEAD, ANNA);
            assertThrows(NotFound.class, () -> s.persons.card(TEACHER, ANNA));
            List<LookLine> told = s.looks.looks(PARENT, ANNA, null).lines().items();
            assertEquals(
                    List.of("завуч, Школа № 7"),
                    told.stream().map(LookLine::positions).toList());
            assertEquals(2, told.get(0).times());
            assertEquals(2, s.looks.looks(HEAD, ANNA, null).lines().items().size());
            assertThrows(NotAllowed.class, () -> s.looks.looks(LEADER, ANNA, null));
        });
    }

    @Test
    void whoWorksNoMoreKeepsNoCard() {
        play(s -> {
            var formerly = caller(SchoolStory.CLASS_TEACHER, Role.TEACHER, SchoolStory.OTHER_SCHOOL);
            assertThrows(NotFound.class, () -> s.persons.card(formerly, ANNA));
            s.guardians.change(HEAD, SCHOOL, ANNA, 700_190, kin(1, "мать", "2026-11-22"));
            assertThrows(NotFound.class, () -> s.persons.card(PARENT, ANNA));
            assertEquals(
                    LocalDate.of(2026, 11, 22),
                    s.persons.card(HEAD, ANNA).family().get(0).ends());
        });
    }

    private static void refused(Reason why, Executable act) {
        assertEquals(why, assertThrows(Refusal.class, act).reason());
    }
}
