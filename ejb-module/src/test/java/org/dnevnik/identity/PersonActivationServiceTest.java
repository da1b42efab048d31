package org.dnevnik.identity;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.ConsentDue;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Reason;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Rules;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.people.AccessLog;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonActivationServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final long MOTHER = 700_190;
    private static final LocalDate ANNAS_BIRTH = LocalDate.of(2015, 3, 8);
    private static final String ADDRESS = "203.0.113.7";
    private static final String PASSWORD = "синий чайник поёт";
    private static final Caller ADMINISTRATOR = caller(CLASS_TEACHER, Role.ADMINISTRATOR);

    private static Caller caller(long person, Role role) {
        return new Caller(1, person, List.of(new Caller.Position(role, SCHOOL)), "127.0.0.1");
    }

    /** The school of the story, with a pupil of eleven and her mother of unknown age, at a moment. */
    private record Scene(EntityManager em, SchoolStory story, Instant moment) {

        Scene later(Duration by) {
            return new Scene(em, story, moment.plus(by));
        }

        private SchoolClock clock() {
            return new SchoolClock(Clock.fixed(moment, ZoneOffset.UTC));
        }

        AccessSheetService sheets() {
            return new AccessSheetService(em, clock(), new AccessLog(em));
        }

        PersonAccessService office() {
            return new PersonAccessService(em, clock(), new AccessLog(em), new Notices(TestOutbox.over(em)));
        }

        PersonActivationService door() {
            return new PersonActivationService(em, clock());
        }

        OwnAccountService own() {
            return new OwnAccountService(em, clock(), new AttemptLog(em), new Letters());
        }

        String code(long person) {
            return code(person, false);
        }

        String code(long person, boolean renew) {
            return sheets().issue(ADMINISTRATOR, order(false, renew)).slips().stream()
                    .filter(s -> s.person().person() == person)
                    .map(Slip::code)
                    .findFirst()
                    .orElseThrow();
        }

        List<String> all(String code, LocalDate birth) {
            return door().look(code, birth, ADDRESS).consents().stream()
                    .map(ConsentDue::key)
                    .toList();
        }

        void activate(String code, LocalDate birth, String login) {
            door().activate(new ActivatePerson(code, birth, login, PASSWORD, all(code, birth)), ADDRESS);
        }

        Account account(long person) {
            return new org.dnevnik.identity.model.Accounts(em).ofPerson(person).orElseThrow();
        }
    }

    private static IssueSheet order(boolean logins, boolean renew) {
        return new IssueSheet(SCHOOL, CLASS, logins, true, true, renew);
    }

    private static void atSchool(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "UPDATE people.person SET birth_date = CAST(?1 AS date) WHERE id = ?2",
                    ANNAS_BIRTH.toString(),
                    ANNA);
            story.person(MOTHER, "Иванова", "Ирина");
            story.sql(
                    "INSERT INTO people.guardianship VALUES (700191, ?1, ?2, 'мать', '2026-09-01', null, 1)",
                    MOTHER,
                    ANNA);
            test.accept(new Scene(em, story, NOW));
        });
    }

    private static String told(@Nullable String secret) {
        return Objects.requireNonNull(secret);
    }

    private static Reason refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason();
    }

    @Test
    void aMotherComesInWithHerCodeAndHerChildsBirthDateAndSignsForBoth() {
        atSchool(scene -> {
            String code = scene.code(MOTHER);
            WhoseCode whose = scene.door().look(code.toLowerCase(Locale.ROOT).replace("-", " "), ANNAS_BIRTH, ADDRESS);
            assertEquals("Иванова И.И.", whose.name());
            assertEquals("5А", whose.className());
            assertEquals("ivanova.i", whose.login());
            assertEquals(
                    List.of("guardian-1", "child-1"),
                    whose.consents().stream().map(ConsentDue::code).toList());
            assertEquals("Иванова Анна Ильинична", whose.consents().get(1).child());
            scene.activate(code, ANNAS_BIRTH, "Mother");
            assertEquals("mother", scene.account(MOTHER).login());
            assertEquals(2, scene.story.count("identity.consent WHERE signed_by = ?1", MOTHER));
            assertEquals(1, scene.story.count("identity.consent WHERE about = ?1 AND text = 'child-1'", ANNA));
        });
    }

    @Test
    void aCodeIsUsedOnceAndWhoeverHasAnAccountIsToldToSignIn() {
        atSchool(scene -> {
            String code = scene.code(MOTHER);
            scene.activate(code, ANNAS_BIRTH, "mother");
            assertEquals(IdentityRefusal.HAS_ACCOUNT, refusal(() -> scene.door().look(code, ANNAS_BIRTH, ADDRESS)));
            assertEquals(
                    IdentityRefusal.INVITATION,
                    refusal(() -> scene.door().look(code, ANNAS_BIRTH.plusDays(1), ADDRESS)),
                    "only who knows the date learns that");
        });
    }

    @Test
    void anotherSheetMakesTheOneBeforeVoid() {
        atSchool(scene -> {
            String first = scene.code(MOTHER);
            assertEquals(
                    IdentityRefusal.NOBODY,
                    refusal(() -> scene.sheets().issue(ADMINISTRATOR, order(false, false))),
                    "all have a living code");
            String second = scene.code(MOTHER, true);
            assertEquals(IdentityRefusal.INVITATION, refusal(() -> scene.door().look(first, ANNAS_BIRTH, ADDRESS)));
            scene.activate(second, ANNAS_BIRTH, "mother");
        });
    }

    @Test
    void aCodeExpiresByTheRuleOfTheSchoolAndCanBeRevoked() {
        atSchool(scene -> {
            scene.sheets().setRule(ADMINISTRATOR, SCHOOL, new org.dnevnik.identity.view.AccessRule(10));
            String code = scene.code(MOTHER);
            assertEquals(
                    "Школа № 7",
                    scene.later(Duration.ofDays(9))
                            .door()
                            .look(code, ANNAS_BIRTH, ADDRESS)
                            .school());
            assertEquals(
                    IdentityRefusal.INVITATION,
                    refusal(() -> scene.later(Duration.ofDays(10)).door().look(code, ANNAS_BIRTH, ADDRESS)));
            scene.office().revokeCode(ADMINISTRATOR, MOTHER);
            assertEquals(IdentityRefusal.INVITATION, refusal(() -> scene.door().look(code, ANNAS_BIRTH, ADDRESS)));
        });
    }

    @Test
    void whoTriesBirthDatesIsHeldUpFromEveryAddress() {
        atSchool(scene -> {
            String code = scene.code(MOTHER);
            for (int i = 1; i <= Throttle.PER_CODE; i++) {
                LocalDate wrong = ANNAS_BIRTH.plusDays(i);
                assertEquals(
                        IdentityRefusal.INVITATION, refusal(() -> scene.door().look(code, wrong, ADDRESS)));
            }
            assertEquals(IdentityRefusal.WAIT, refusal(() -> scene.door().look(code, ANNAS_BIRTH, "198.51.100.1")));
        });
    }

    @Test
    void afterTenWrongBirthDatesTheCodeIsVoid() {
        atSchool(scene -> {
            String code = scene.code(MOTHER);
            scene.story.sql("UPDATE identity.invitation SET wrong_answers = 9 WHERE person = ?1", MOTHER);
            LocalDate wrong = ANNAS_BIRTH.plusDays(1);
            assertEquals(IdentityRefusal.INVITATION, refusal(() -> scene.door().look(code, wrong, ADDRESS)));
            assertEquals(IdentityRefusal.INVITATION, refusal(() -> scene.door().look(code, ANNAS_BIRTH, ADDRESS)));
            assertEquals(1, scene.story.count("identity.invitation WHERE ended_as = 'GUESSED'"));
        });
    }

    @Test
    void aPupilBelowFourteenComesInAfterAGuardianHasAgreedOnTheScreen() {
        atSchool(scene -> {
            String annas = scene.code(ANNA);
            assertEquals(
                    IdentityRefusal.GUARDIAN_FIRST, refusal(() -> scene.door().look(annas, ANNAS_BIRTH, ADDRESS)));
            String mothers = told(scene.office()
                    .issueCode(ADMINISTRATOR, MOTHER)
                    .slips()
                    .get(0)
                    .code());
            scene.activate(mothers, ANNAS_BIRTH, "mother");
            assertEquals(List.of(), scene.all(annas, ANNAS_BIRTH), "the guardian has signed already");
            scene.activate(annas, ANNAS_BIRTH, "anna");
        });
    }

    @Test
    void paperInTheOfficeServesAsWell() {
        atSchool(scene -> {
            String child = scene.code(ANNA);
            assertTrue(scene.office().card(ADMINISTRATOR, ANNA).needsGuardian());
            scene.office().recordPaper(ADMINISTRATOR, ANNA);
            scene.activate(child, ANNAS_BIRTH, "anna");
            assertEquals(1, scene.story.count("identity.consent WHERE about = ?1 AND recorded_by IS NOT NULL", ANNA));
        });
    }

    @Test
    void fromFourteenOnAPupilSignsAlone() {
        atSchool(scene -> {
            scene.story.sql("UPDATE people.person SET birth_date = '2012-11-25' WHERE id = ?1", ANNA);
            LocalDate birth = LocalDate.of(2012, 11, 25);
            String code = scene.code(ANNA);
            assertEquals(List.of("pupil-1:" + ANNA), scene.all(code, birth));
            assertEquals(
                    IdentityRefusal.CONSENT,
                    refusal(() -> scene.door()
                            .activate(new ActivatePerson(code, birth, "anna", PASSWORD, List.of()), ADDRESS)));
        });
    }

    @Test
    void loginAndPasswordHaveTheirRulesAndTheCodeStaysGood() {
        atSchool(scene -> {
            String code = scene.code(MOTHER);
            scene.story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                    + "VALUES (700900, 700110, 'petrova', 'x', 'ACTIVE', 1)");
            List<String> agreed = scene.all(code, ANNAS_BIRTH);
            assertEquals(IdentityRefusal.LOGIN_TAKEN, tried(scene, code, "Petrova", PASSWORD, agreed));
            assertEquals(IdentityRefusal.LOGIN_SHAPE, tried(scene, code, "мама", PASSWORD, agreed));
            assertEquals(IdentityRefusal.PASSWORD_LENGTH, tried(scene, code, "mother", "короток", agreed));
            assertEquals(IdentityRefusal.PASSWORD_GUESSED, tried(scene, code, "mother", "my-mother-1", agreed));
            assertEquals(IdentityRefusal.PASSWORD_GUESSED, tried(scene, code, "mother", "qwerty123", agreed));
            scene.activate(code, ANNAS_BIRTH, "mother");
        });
    }

    private static Reason tried(Scene scene, String code, String login, String password, List<String> agreed) {
        return refusal(
                () -> scene.door().activate(new ActivatePerson(code, ANNAS_BIRTH, login, password, agreed), ADDRESS));
    }

    @Test
    void aTemporaryLoginOpensNothingButTheChoiceOfAnOwnPassword() {
        atSchool(scene -> {
            Slip slip = scene.sheets().issue(ADMINISTRATOR, order(true, false)).slips().stream()
                    .filter(s -> s.person().person() == MOTHER)
                    .findFirst()
                    .orElseThrow();
            Account account = scene.account(MOTHER);
            assertTrue(PasswordHash.matches(told(slip.password()), account.passwordHash()));
            account.signedIn(NOW);
            assertEquals(null, account.firstSignedInAt(), "coming in with a lent password is no sign-in yet");
            Caller mother =
                    new Caller(account.id(), MOTHER, List.of(new Caller.Position(Role.GUARDIAN, null)), ADDRESS);
            FirstDoor first = scene.own().first(mother);
            List<String> agreed = first.consents().stream().map(ConsentDue::key).toList();
            assertEquals(
                    IdentityRefusal.PASSWORD_GUESSED,
                    refusal(() -> scene.own().choose(mother, new ChoosePassword(told(slip.password()), agreed))),
                    "the lent one stays the school's");
            scene.own().choose(mother, new ChoosePassword(PASSWORD, agreed));
            assertEquals(NOW, account.firstSignedInAt());
            assertThrows(NotFound.class, () -> scene.own().first(mother));
        });
    }

    @Test
    void whoHasLostAPasswordGetsATemporaryOneFromTheSchool() {
        atSchool(scene -> {
            scene.activate(scene.code(MOTHER), ANNAS_BIRTH, "mother");
            Slip slip =
                    scene.office().lendPassword(ADMINISTRATOR, MOTHER).slips().get(0);
            assertEquals("mother", slip.login());
            AccessLine line = scene.office().card(ADMINISTRATOR, MOTHER).line();
            assertEquals(NOW.plus(Duration.ofDays(90)), line.temporary());
            assertEquals(
                    IdentityRefusal.HAS_ACCOUNT, refusal(() -> scene.office().issueCode(ADMINISTRATOR, MOTHER)));
        });
    }

    @Test
    void anotherSchoolsOfficeKnowsOfNobodyHere() {
        atSchool(scene -> {
            Caller foreign = new Caller(
                    2, 2, List.of(new Caller.Position(Role.ADMINISTRATOR, SchoolStory.OTHER_SCHOOL)), "127.0.0.1");
            assertThrows(NotFound.class, () -> scene.office().card(foreign, MOTHER));
            assertThrows(NotFound.class, () -> scene.sheets().issue(foreign, order(false, false)));
            assertEquals(1, scene.story.count("people.access_log WHERE refused AND subject = ?1", MOTHER));
        });
    }

    @Test
    void aClassTeacherPrintsForTheOwnClassUntilTheSchoolSaysOtherwise() {
        atSchool(scene -> {
            Caller leader = caller(CLASS_TEACHER, Role.TEACHER);
            assertEquals(
                    2, scene.sheets().issue(leader, order(false, false)).slips().size());
            Caller colleague = caller(SchoolStory.TEACHER, Role.TEACHER);
            assertThrows(NotFound.class, () -> scene.sheets().issue(colleague, order(false, true)));
            assertThrows(NotFound.class, () -> scene.sheets().list(leader, new AccessAsked(SCHOOL, null, true, null)));
            Rules told = new Rules(
                    Set.of(new Rules.Choice(SCHOOL, Right.GIVE_ACCESS, Holder.CLASS_TEACHER, false)), Set.of());
            Caller forbidden = new Caller(1, CLASS_TEACHER, leader.positions(), "127.0.0.1", told);
            assertThrows(NotFound.class, () -> scene.sheets().issue(forbidden, order(false, true)));
            assertThrows(NotFound.class, () -> scene.office().card(forbidden, MOTHER));
        });
    }
}
