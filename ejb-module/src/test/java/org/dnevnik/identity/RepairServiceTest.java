package org.dnevnik.identity;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.RepairCase.Birth;
import org.dnevnik.identity.RepairCase.Part;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.identity.view.GosuslugiRule;
import org.dnevnik.identity.view.OwnRepair;
import org.dnevnik.identity.view.RepairFigures;
import org.dnevnik.identity.view.RepairPace;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.PersonRegister;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.view.PersonDataQuery;
import org.dnevnik.school.PersonCard;
import org.dnevnik.school.PersonService;
import org.dnevnik.school.Sight;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Anna's mother married and is refused, a teacher has no SNILS here; who sees that, who corrects it, and what comes of it. */
class RepairServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final long MOTHER = 700_190;
    private static final String SNILS = "11223344595";
    private static final MailWords WORDS = new MailWords("Дневник", "{login} {link} {reason}");
    private static final Caller HEAD = caller(TEACHER, Role.HEAD, SCHOOL);
    private static final Caller ADMINISTRATOR = caller(CLASS_TEACHER, Role.ADMINISTRATOR, SCHOOL);
    private static final Caller FOREIGN = caller(TEACHER, Role.ADMINISTRATOR, OTHER_SCHOOL);
    private static final Caller REGION = caller(CLASS_TEACHER, Role.REGION_OPERATOR, null);

    /** Letters that are ordered, and not sent. */
    private static final class Ordered extends Letters {

        private final List<String> told = new ArrayList<>();

        @Override
        void decided(long person, MailWords words) {
            told.add(person + " " + words.body());
        }
    }

    private static final class Cards extends PersonService {

        private final EntityManager em;
        private final SchoolClock clock;

        Cards(EntityManager em, SchoolClock clock) {
            this.em = em;
            this.clock = clock;
        }

        @Override
        public PersonCard card(Caller caller, long person) {
            var data = new PersonDataQuery(em).of(person).orElseThrow();
            return new PersonCard(
                    Sight.OFFICE,
                    SCHOOL,
                    data,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    TODAY);
        }

        @Override
        public void change(Caller caller, long person, int version, PersonWords words) {
            new PersonRegister(em, clock).change(person, version, words);
        }
    }

    private record Scene(
            SchoolStory story,
            GosuslugiLog log,
            RepairService repairs,
            GosuslugiRegionService region,
            Ordered letters) {

        void refused(String oid, String last, @Nullable String middle, long person, GosuslugiRefusal why, Instant at) {
            log.ask(somebody(oid, last, middle), person, why, at, TODAY);
        }

        List<RepairCase> shown(Caller caller) {
            return repairs.list(caller, null, null).cases().items();
        }

        long first() {
            return shown(HEAD).get(0).id();
        }

        String card(long person) {
            var data = new PersonDataQuery(story.em()).of(person).orElseThrow();
            return data.name() + " " + data.snils() + " " + data.phone();
        }
    }

    private static EsiaIdentity somebody(String oid, String last, @Nullable String middle) {
        return new EsiaIdentity(
                oid, true, "REGISTERED", last, "ИРИНА", middle, LocalDate.of(1984, 5, 1), "F", SNILS, List.of(), false);
    }

    private static void play(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Ирина");
            story.sql(
                    "UPDATE people.person SET snils = ?1, birth_date = '1984-05-01', phone = '+7 900 000-00-00' WHERE id = ?2",
                    SNILS,
                    MOTHER);
            story.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, signs, version) "
                    + "VALUES (700190, 700190, 700100, 'мать', '2026-09-01', true, 1)");
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                    + "(700890, 700110, 700001, 'TEACHER', 'учитель', '2020-01-01', 1), "
                    + "(700891, 700111, 700001, 'ADMINISTRATOR', 'администратор', '2020-01-01', 1)");
            story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                    + "VALUES (700190, 700190, 'ivanova', 'hash', 'ACTIVE', 1)");
            SchoolClock clock = new SchoolClock(Clock.fixed(NOON, ZoneOffset.UTC));
            Ordered letters = new Ordered();
            test.accept(new Scene(
                    story,
                    new GosuslugiLog(em, new OfficeEar(em, clock, new Notices(TestOutbox.over(em)))),
                    new RepairService(em, new Cards(em, clock), clock, new AccessLog(em), letters),
                    new GosuslugiRegionService(em, clock),
                    letters));
        });
    }

    @Test
    void theOfficeSeesWhichPartsDifferAndNotWhatGosuslugiHas() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            RepairCase shown = scene.shown(HEAD).get(0);
            assertEquals("Иванова Ирина Ильинична", shown.name());
            assertEquals("Иванова Анна (5А)", shown.ties());
            assertEquals(
                    List.of(
                            new Part("SURNAME", "Иванова", "П••••••", true),
                            new Part("GIVEN_NAME", "Ирина", "Ирина", false),
                            new Part("PATRONYMIC", "Ильинична", "Ильинична", false)),
                    shown.parts());
            assertEquals(Birth.SAME, shown.birth());
            assertFalse(shown.doubt() || shown.agrees());
            assertEquals(1, scene.repairs().waiting(HEAD));
            assertEquals(0, scene.repairs().waiting(FOREIGN));
            assertThrows(NotFound.class, () -> scene.repairs().list(FOREIGN, SCHOOL, null));
            assertTrue(scene.shown(FOREIGN).isEmpty());
        });
    }

    @Test
    void whoeverTriesAgainWaitsOnce() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", null, MOTHER, GosuslugiRefusal.NAME, NOON.minusSeconds(90_000));
            scene.refused("1", "СИДОРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            List<RepairCase> shown = scene.shown(HEAD);
            assertEquals(1, shown.size());
            assertEquals(2, shown.get(0).attempts());
            assertEquals(NOON.minusSeconds(90_000), shown.get(0).askedAt());
            assertEquals("С•••••••", shown.get(0).parts().get(0).there());
        });
    }

    @Test
    void theAdministratorHearsOfItAndIsNotToldAgainBeforeTheyHaveLooked() {
        play(scene -> {
            scene.story()
                    .sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                            + "VALUES (700111, 700111, 'office', 'hash', 'ACTIVE', 1)");
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            String news = "outbox.message WHERE kind = 'REPAIR_ASKED' AND payload LIKE '%700111%'";
            assertEquals(1, scene.story().count(news));
            scene.story()
                    .sql("INSERT INTO notifications.notification (event, recipient, kind, facts, created_at) "
                            + "VALUES (gen_random_uuid(), 700111, 'REPAIR_ASKED', '{}', '2026-11-25 08:00+00')");
            scene.refused("2", "СИДОРОВА", null, ANNA, GosuslugiRefusal.NAME, NOON);
            assertEquals(1, scene.story().count(news), "it stands on the page with the first");
            scene.story().sql("UPDATE notifications.notification SET seen_at = now() WHERE recipient = 700111");
            scene.refused("3", "СИДОРОВА", null, TEACHER, GosuslugiRefusal.NAME, NOON);
            assertEquals(2, scene.story().count(news));
        });
    }

    @Test
    void oneClickWritesTheNameAsPeopleDoAndLeavesTheRestOfTheCard() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА-ВОДКИНА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            long request = scene.first();
            assertThrows(NotFound.class, () -> scene.repairs().correct(FOREIGN, request, WORDS));
            scene.repairs().correct(HEAD, request, WORDS);
            assertEquals("Петрова-Водкина Ирина Ильинична " + SNILS + " +7 900 000-00-00", scene.card(MOTHER));
            assertEquals(List.of(MOTHER + " " + WORDS.body()), scene.letters().told);
            assertTrue(scene.shown(HEAD).isEmpty());
            assertEquals(
                    1,
                    scene.story()
                            .count(
                                    "identity.repair_request WHERE state = 'FIXED' AND decided_by = 700110 AND surname IS NULL AND snils IS NULL"));
            assertThrows(NotFound.class, () -> scene.repairs().correct(HEAD, request, WORDS));
        });
    }

    @Test
    void aSnilsIsWrittenDownAndAnotherThanTheOneThatStandsHereIsDoubted() {
        play(scene -> {
            scene.story().sql("UPDATE people.person SET snils = '00000060006' WHERE id = ?1", MOTHER);
            scene.refused("1", "ИВАНОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.SNILS, NOON);
            RepairCase shown = scene.shown(HEAD).get(0);
            assertEquals(List.of(new Part("SNILS", "•••-•••-•00 06", "•••-•••-•45 95", true)), shown.parts());
            assertTrue(shown.doubt());
            scene.repairs().correct(HEAD, shown.id(), WORDS);
            assertEquals("Иванова Ирина Ильинична " + SNILS + " +7 900 000-00-00", scene.card(MOTHER));
        });
    }

    @Test
    void whatTheCardSaysByNowIsSeen() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            scene.story().sql("UPDATE people.person SET surname = 'Петрова', version = 2 WHERE id = ?1", MOTHER);
            assertTrue(scene.shown(HEAD).get(0).agrees());
            scene.repairs().correct(HEAD, scene.first(), WORDS);
            assertEquals(1, scene.story().count("people.person WHERE id = 700190 AND version = 2"));
        });
    }

    @Test
    void whoeverIsDeclinedLearnsWhyAndAsksAgainAfterAWeek() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON.minusSeconds(60));
            long request = scene.first();
            assertThrows(Refusal.class, () -> scene.repairs().decline(HEAD, request, " ", WORDS));
            scene.repairs().decline(HEAD, request, "Придите с паспортом", WORDS);
            assertEquals(List.of(MOTHER + " {login} {link} Придите с паспортом"), scene.letters().told);
            OwnRepair own = scene.repairs()
                    .own(new Caller(1, MOTHER, List.of(), "127.0.0.1"))
                    .get(0);
            assertEquals("DECLINED Придите с паспортом", own.state() + " " + own.reason());
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON.plusSeconds(6 * 86_400));
            assertTrue(scene.shown(HEAD).isEmpty());
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON.plusSeconds(8 * 86_400));
            assertEquals(1, scene.shown(HEAD).size());
        });
    }

    @Test
    void whoeverComesInWaitsNoLonger() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.NAME, NOON);
            scene.refused("2", "ПЕТРОВА", "ИЛЬИНИЧНА", ANNA, GosuslugiRefusal.NAME, NOON);
            scene.log().write("1", "203.0.113.7", MOTHER, SignInOutcome.ADMITTED, NOON.plusSeconds(60));
            assertEquals(1, scene.shown(HEAD).size());
            assertEquals(new RepairPace(1, 0, 0, 1, 0), scene.region().pace(REGION));
        });
    }

    @Test
    void aCrowdOfNamesakesDoesNotFillTheList() {
        play(scene -> {
            for (int i = 1; i <= 9; i++) {
                scene.refused("" + i, "ИВАНОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.SNILS, NOON);
            }
            assertEquals(3, scene.shown(HEAD).size());
        });
    }

    @Test
    void otherRefusalsAskTheSchoolForNothing() {
        play(scene -> {
            scene.refused("1", "ИВАНОВА", "ИЛЬИНИЧНА", MOTHER, GosuslugiRefusal.TOO_YOUNG, NOON);
            assertTrue(scene.shown(HEAD).isEmpty());
            assertEquals(
                    List.of(SCHOOL),
                    scene.log().ask(somebody("1", "ИВАНОВА", null), MOTHER, GosuslugiRefusal.BLOCKED, NOON, TODAY));
        });
    }

    @Test
    void nobodyDecidesOnWhoeverMayDoMore() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", null, CLASS_TEACHER, GosuslugiRefusal.NAME, NOON);
            assertFalse(scene.shown(HEAD).get(0).may());
            assertThrows(NotAllowed.class, () -> scene.repairs().correct(HEAD, scene.first(), WORDS));
            assertTrue(scene.shown(ADMINISTRATOR).get(0).may());
        });
    }

    @Test
    void theListGoesOnWhereASliceEnds() {
        play(scene -> {
            for (int i = 0; i < 21; i++) {
                long person = 700_600L + i;
                scene.story().person(person, "Человек", "Номер" + i);
                scene.story().enrol(person, SchoolStory.CLASS, "2026-09-01", null);
                scene.refused("9" + i, "ПЕТРОВА", null, person, GosuslugiRefusal.NAME, NOON.plusSeconds(i));
            }
            RepairList first = scene.repairs().list(HEAD, SCHOOL, null);
            assertEquals(20, first.cases().items().size());
            assertEquals(
                    List.of(700_620L),
                    scene.repairs().list(HEAD, SCHOOL, first.cases().next()).cases().items().stream()
                            .map(RepairCase::person)
                            .toList());
        });
    }

    @Test
    void theRegionSeesFiguresAndNoNames() {
        play(scene -> {
            scene.refused("1", "ПЕТРОВА", null, MOTHER, GosuslugiRefusal.NAME, NOON.minusSeconds(4 * 86_400));
            scene.refused("2", "ПЕТРОВА", null, TEACHER, GosuslugiRefusal.NAME, NOON.minusSeconds(86_400));
            assertEquals(
                    List.of(new RepairFigures(SCHOOL, "Школа № 7", 2, 1, NOON.minusSeconds(4 * 86_400))),
                    scene.region().waiting(REGION, null).items());
            String last = scene.region().waiting(REGION, null).items().get(0).key();
            assertTrue(scene.region().waiting(REGION, last).items().isEmpty());
            scene.repairs().correct(HEAD, scene.first(), WORDS);
            assertEquals(new RepairPace(1, 1, 0, 0, 96), scene.region().pace(REGION));
            assertThrows(NotFound.class, () -> scene.region().pace(ADMINISTRATOR));
        });
    }

    @Test
    void theRegionDecidesFromWhichAgeOn() {
        play(scene -> {
            assertEquals(GosuslugiRule.USUAL, scene.region().rule(REGION));
            scene.region().setRule(REGION, new GosuslugiRule(168, false, true));
            scene.region().setRule(REGION, new GosuslugiRule(0, true, true));
            assertEquals(new GosuslugiRule(0, true, true), scene.region().rule(REGION));
            assertEquals(
                    new GosuslugiRule(0, true, true),
                    scene.log().find(somebody("1", "Я", null)).rule());
            assertThrows(Refusal.class, () -> scene.region().setRule(REGION, new GosuslugiRule(217, true, true)));
            assertThrows(NotFound.class, () -> scene.region().setRule(ADMINISTRATOR, GosuslugiRule.USUAL));
        });
    }
}
