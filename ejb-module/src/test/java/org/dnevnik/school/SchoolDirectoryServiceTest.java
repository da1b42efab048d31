package org.dnevnik.school;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.model.SchoolState;
import org.dnevnik.school.view.Network;
import org.dnevnik.school.view.SchoolCard;
import org.dnevnik.school.view.SchoolFigures;
import org.dnevnik.school.view.SchoolsAsked;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class SchoolDirectoryServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller REGION = caller(SchoolStory.TEACHER, Role.REGION_OPERATOR, null);
    private static final Caller ADMINISTRATOR = new Caller(
            2, SchoolStory.CLASS_TEACHER, List.of(new Caller.Position(Role.ADMINISTRATOR, SCHOOL)), "127.0.0.1");

    private static void inRegion(BiConsumer<EntityManager, SchoolDirectoryService> test) {
        rolledBack(em -> {
            new SchoolStory(em);
            test.accept(em, new SchoolDirectoryService(em, at(NOW)));
        });
    }

    private static SchoolClock at(Instant moment) {
        return new SchoolClock(Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static SchoolWords words(String shortName, int version, Long... networks) {
        return new SchoolWords(
                "Лицей имени Артёма Щёголева",
                shortName,
                "Котлас",
                "ул. Мира, 1",
                "+7 81837 0-00-00",
                "office@lyceum.example",
                version,
                List.of(networks));
    }

    private static List<String> found(SchoolDirectoryService schools, String text) {
        return schools.list(REGION, new SchoolsAsked(text, null, null, ListKey.START)).items().stream()
                .map(SchoolFigures::shortName)
                .toList();
    }

    @Test
    void aSchoolThatTheRegionEnteredWaitsForItsCode() {
        inRegion((em, schools) -> {
            long lyceum = schools.create(REGION, words("Лицей № 3", 0));
            assertEquals(SchoolState.NEW, schools.card(REGION, lyceum).state());
            IssuedCode first = schools.issueCode(REGION, lyceum);
            IssuedCode second = schools.issueCode(REGION, lyceum);
            SchoolActivation activation = new SchoolActivation(em, at(NOW));
            assertTrue(activation.waiting(first.code()).isEmpty(), "a new code ends the one before");
            assertEquals(
                    lyceum,
                    activation
                            .waiting(second.code().toLowerCase(Locale.ROOT))
                            .orElseThrow()
                            .school());
            assertTrue(
                    new SchoolActivation(em, at(NOW.plus(Duration.ofDays(31))))
                            .waiting(second.code())
                            .isEmpty(),
                    "expired");
            assertTrue(activation.use(lyceum));
            assertFalse(activation.use(lyceum), "a code is used once");
            em.flush();
            em.clear();
            assertEquals(SchoolState.ACTIVE, schools.card(REGION, lyceum).state());
            assertEquals(
                    SchoolRefusal.IN_USE,
                    assertThrows(Refusal.class, () -> schools.issueCode(REGION, lyceum))
                            .reason());
        });
    }

    @Test
    void schoolsAreFoundByWordsOfNameAndTown() {
        inRegion((em, schools) -> {
            schools.create(REGION, words("Лицей № 3", 0));
            assertEquals(List.of("Лицей № 3"), found(schools, "КОТЛАС щеголева"));
            assertEquals(List.of("Лицей № 3"), found(schools, "артём лицей"));
            assertEquals(List.of(), found(schools, "100%"));
            assertTrue(found(schools, "").containsAll(List.of("Лицей № 3", "Школа № 7", "Школа № 8")));
        });
    }

    @Test
    void aListBeginsWhereTheSliceBeforeEnded() {
        inRegion((em, schools) -> {
            for (int i = 0; i < 51; i++) {
                schools.create(REGION, words("Гимназия № " + (100 + i), 0));
            }
            var first = schools.list(REGION, new SchoolsAsked("гимназия", null, null, ListKey.START));
            var second = schools.list(
                    REGION,
                    new SchoolsAsked("гимназия", null, null, ListKey.read(Objects.requireNonNull(first.next()))));
            assertEquals(50, first.items().size());
            assertEquals(
                    List.of("Гимназия № 150"),
                    second.items().stream().map(SchoolFigures::shortName).toList());
        });
    }

    @Test
    void aNetworkShowsItsSchoolsAlone() {
        inRegion((em, schools) -> {
            schools.addNetwork(REGION, " Котласский округ ");
            assertEquals(
                    SchoolRefusal.NAME_TAKEN,
                    assertThrows(Refusal.class, () -> schools.addNetwork(REGION, "Котласский округ"))
                            .reason());
            Network network = schools.networks(REGION).get(0);
            long lyceum = schools.create(REGION, words("Лицей № 3", 0, network.id()));
            var shown = schools.list(REGION, new SchoolsAsked("", null, network.id(), ListKey.START))
                    .items();
            assertEquals(List.of(lyceum), shown.stream().map(SchoolFigures::id).toList());
            schools.dropNetwork(REGION, network.id());
            assertEquals(List.of(), schools.card(REGION, lyceum).networks());
        });
    }

    @Test
    void anAdministratorKeepsTheContactsButNotTheNetworks() {
        inRegion((em, schools) -> {
            schools.addNetwork(REGION, "Округ");
            long network = schools.networks(REGION).get(0).id();
            int version = schools.card(ADMINISTRATOR, SCHOOL).version();
            schools.change(ADMINISTRATOR, SCHOOL, words("Школа № 7", version, network));
            em.flush();
            em.clear();
            SchoolCard card = schools.card(ADMINISTRATOR, SCHOOL);
            assertEquals("Котлас", card.town());
            assertEquals(List.of(), card.networks());
            assertThrows(Changed.class, () -> schools.change(ADMINISTRATOR, SCHOOL, words("Школа № 7", version)));
            assertThrows(NotFound.class, () -> schools.card(ADMINISTRATOR, OTHER_SCHOOL));
            assertEquals(
                    SchoolRefusal.NAME_TAKEN,
                    assertThrows(
                                    Refusal.class,
                                    () -> schools.change(ADMINISTRATOR, SCHOOL, words("Школа № 8", card.version())))
                            .reason());
        });
    }

    @Test
    void wordsThatCannotBeAreRefused() {
        inRegion((em, schools) -> {
            for (SchoolWords wrong : List.of(
                    words(" ", 0),
                    words("Ш".repeat(101), 0),
                    new SchoolWords("Имя", "Имя", "", "", "", "no address", 0, List.of()),
                    new SchoolWords("Имя\u0000", "Имя", "", "", "", "", 0, List.of()))) {
                assertEquals(
                        SchoolRefusal.WORDS,
                        assertThrows(Refusal.class, () -> schools.create(REGION, wrong))
                                .reason());
            }
        });
    }

    @Test
    void nobodyElseKnowsOfTheList() {
        inRegion((em, schools) -> {
            assertThrows(
                    NotFound.class, () -> schools.list(ADMINISTRATOR, new SchoolsAsked("", null, null, ListKey.START)));
            assertThrows(NotFound.class, () -> schools.issueCode(ADMINISTRATOR, SCHOOL));
        });
    }

    @Test
    void aClosedSchoolOpensAgain() {
        inRegion((em, schools) -> {
            schools.setClosed(REGION, SCHOOL, true);
            em.flush();
            assertEquals(SchoolState.CLOSED, schools.card(REGION, SCHOOL).state());
            schools.setClosed(REGION, SCHOOL, false);
            em.flush();
            assertEquals(SchoolState.ACTIVE, schools.card(REGION, SCHOOL).state());
        });
    }
}
