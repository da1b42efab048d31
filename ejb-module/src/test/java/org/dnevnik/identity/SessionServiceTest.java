package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.model.Devices;
import org.dnevnik.identity.view.DeviceLine;
import org.dnevnik.identity.view.SignInLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Devices, the sessions on them, and who hears of an unfamiliar one. */
class SessionServiceTest {

    private static final long ACCOUNT = 700_900;
    private static final String SCHOOLS = "203.0.113.7";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36";
    private static final MailWords WORDS = new MailWords("subject", "body");

    private static final class Scene {

        private final EntityManager em;
        private final SchoolStory story;
        private Instant now = Instant.parse("2026-11-25T09:00:00Z");
        private final SessionService sessions;
        private final OwnDevicesService own;
        private final AccountStore accounts;

        Scene(EntityManager em) {
            this.em = em;
            story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                    + "(700990, 700110, 700001, 'TEACHER', 'учитель', '2026-09-01', 1), "
                    + "(700991, 700111, 700001, 'ADMINISTRATOR', 'администратор', '2026-09-01', 1)");
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES "
                            + "(700900, 700110, 'petrova', 'hash', 'ACTIVE', 1), (700901, 700111, 'sidorova', 'hash', 'ACTIVE', 1)");
            SchoolClock clock = new SchoolClock(() -> now);
            Notices notices = new Notices(TestOutbox.over(em));
            sessions = new SessionService(
                    em,
                    clock,
                    new UnfamiliarDevice(em, clock, notices, new Letters()),
                    new ChildDoor(em, clock, notices));
            own = new OwnDevicesService(em, clock);
            accounts = new AccountStore(em, clock);
        }

        SessionService.Opened enter(String agent, String address, @Nullable String secret) {
            return enter(ACCOUNT, agent, address, secret);
        }

        SessionService.Opened enter(long account, String agent, String address, @Nullable String secret) {
            SignedIn person = AccountPrincipal.personIn(accounts.validate(new ProvenPerson(account)))
                    .orElseThrow();
            return sessions.open(person, Door.PASSWORD, new Arrival(address, agent, secret), null, WORDS);
        }

        Caller caller(SessionService.Opened opened) {
            return opened.person().from(SCHOOLS);
        }

        boolean lives(SessionService.Opened opened) {
            return accounts.validate(new HeldSession(opened.person())).getStatus()
                    == CredentialValidationResult.Status.VALID;
        }

        List<DeviceLine> devices(SessionService.Opened opened) {
            return own.devices(caller(opened), opened.person().session());
        }

        long notices() {
            return story.count("outbox.message WHERE kind = 'NEW_DEVICE'");
        }

        void wait(Duration time) {
            now = now.plus(time);
        }
    }

    private static void scene(Consumer<Scene> test) {
        rolledBack(em -> test.accept(new Scene(em)));
    }

    @Test
    void aDeviceIsKnownAgainByItsSecretAndLiesInTheDatabaseAsAHash() {
        scene(it -> {
            SessionService.Opened first = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened second = it.enter(FIREFOX, SCHOOLS, first.secret());
            assertEquals(first.secret(), second.secret());
            assertEquals(1, it.devices(second).size());
            assertEquals(
                    0, it.story.count("identity.device WHERE encode(hash, 'escape') LIKE '%" + first.secret() + "%'"));
            assertEquals(DeviceSecret.hash(first.secret()).length, 32);
        });
    }

    @Test
    void aSecretThatThisHouseHasNotGivenOutIsNotTakenOn() {
        scene(it -> {
            String foreign = DeviceSecret.make();
            assertNotEquals(foreign, it.enter(FIREFOX, SCHOOLS, foreign).secret());
            assertNotEquals(
                    "' OR true --", it.enter(FIREFOX, SCHOOLS, "' OR true --").secret());
        });
    }

    @Test
    void oneBrowserOfTwoPeopleIsADeviceOfEach() {
        scene(it -> {
            SessionService.Opened mine = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened theirs = it.enter(ACCOUNT + 1, FIREFOX, SCHOOLS, mine.secret());
            assertEquals(mine.secret(), theirs.secret());
            assertEquals(1, it.devices(mine).size());
            assertNotEquals(
                    it.devices(mine).get(0).id(), it.devices(theirs).get(0).id());
        });
    }

    @Test
    void theFirstDeviceIsNoNewsAndAnUnfamiliarOneIs() {
        scene(it -> {
            it.enter(FIREFOX, SCHOOLS, null);
            assertEquals(0, it.notices());
            it.enter(CHROME, SCHOOLS, null);
            assertEquals(1, it.notices());
        });
    }

    @Test
    void aKnownBrowserThatHasLostItsCookieAtTheSameAddressIsNoNewsAndElsewhereItIs() {
        scene(it -> {
            it.enter(FIREFOX, SCHOOLS, null);
            it.enter(FIREFOX, SCHOOLS, null);
            assertEquals(0, it.notices());
            it.enter(FIREFOX, "198.51.100.1", null);
            assertEquals(1, it.notices());
            it.wait(Duration.ofDays(91));
            it.enter(FIREFOX, SCHOOLS, null);
            assertEquals(2, it.notices());
        });
    }

    @Test
    void accountsOfTheDemoAreEverybodysAndNobodyIsTold() {
        scene(it -> {
            it.story.sql("UPDATE identity.account SET demo = true WHERE id = 700900");
            it.enter(FIREFOX, SCHOOLS, null);
            it.enter(CHROME, "198.51.100.1", null);
            assertEquals(0, it.notices());
        });
    }

    @Test
    void whatIsEndedIsOverAndTheOthersGoOn() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened phone = it.enter(CHROME, SCHOOLS, null);
            long device = it.devices(phone).get(0).id();
            it.own.end(it.caller(home), device);
            assertTrue(it.lives(home));
            assertFalse(it.lives(phone));
            assertEquals(
                    List.of(true, false),
                    it.devices(home).stream().map(DeviceLine::open).toList());
        });
    }

    @Test
    void allOthersEndAndThisOneGoesOn() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened phone = it.enter(CHROME, SCHOOLS, null);
            SessionService.Opened stranger = it.enter(ACCOUNT + 1, CHROME, SCHOOLS, null);
            it.own.endOthers(it.caller(home), home.person().session());
            assertTrue(it.lives(home));
            assertFalse(it.lives(phone));
            assertTrue(it.lives(stranger));
        });
    }

    @Test
    void nobodyEndsOrForgetsADeviceOfSomebodyElse() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened stranger = it.enter(ACCOUNT + 1, CHROME, SCHOOLS, null);
            long device = it.devices(home).get(0).id();
            it.own.end(it.caller(stranger), device);
            assertThrows(NotFound.class, () -> it.own.forget(it.caller(stranger), device));
            assertTrue(it.lives(home));
        });
    }

    @Test
    void aForgottenDeviceIsUnfamiliarAgain() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened phone = it.enter(CHROME, SCHOOLS, null);
            it.own.forget(it.caller(home), it.devices(phone).get(0).id());
            assertFalse(it.lives(phone));
            assertEquals(1, it.devices(home).size());
            assertTrue(new Devices(it.em)
                    .known(ACCOUNT, DeviceSecret.hash(phone.secret()))
                    .isEmpty());
            long before = it.notices();
            it.enter(CHROME, SCHOOLS, phone.secret());
            assertEquals(before + 1, it.notices());
        });
    }

    @Test
    void thatSomebodyWorksIsWrittenDownEveryFiveMinutes() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            Instant opened = it.now;
            it.wait(Duration.ofMinutes(4));
            assertTrue(it.lives(home));
            assertEquals(opened, it.devices(home).get(0).lastSeen());
            it.wait(Duration.ofMinutes(2));
            assertTrue(it.lives(home));
            assertEquals(it.now, it.devices(home).get(0).lastSeen());
        });
    }

    @Test
    void aSessionInWhichNobodyWorksAnyMoreIsNotShownAsOpen() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            it.wait(Duration.ofMinutes(70));
            assertFalse(it.devices(home).get(0).open());
        });
    }

    @Test
    void theHistoryTellsOfSignInsAndFailuresNewestFirstAndGoesOnByItsKey() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            for (int i = 0; i < 60; i++) {
                it.wait(Duration.ofMinutes(1));
                it.enter(CHROME, SCHOOLS, null);
            }
            it.story.sql("INSERT INTO identity.sign_in_attempt (at, login_key, address, account, outcome) VALUES "
                    + "('2026-11-25T10:30:00Z', 'petrova', '198.51.100.1', 700900, 'WRONG_PASSWORD'), "
                    + "('2026-11-25T10:30:00Z', 'sidorova', '198.51.100.1', 700901, 'WRONG_PASSWORD')");
            Slice<SignInLine> newest =
                    it.own.signIns(it.caller(home), home.person().session(), null);
            assertEquals("WRONG_PASSWORD", newest.items().get(0).how());
            assertTrue(newest.items().get(0).failed());
            assertEquals("Chrome", newest.items().get(1).browser());
            Slice<SignInLine> older =
                    it.own.signIns(it.caller(home), home.person().session(), newest.next());
            assertEquals(62, newest.items().size() + older.items().size());
            assertTrue(older.items().get(older.items().size() - 1).here());
            assertThrows(NotFound.class, () -> it.own.signIns(it.caller(home), 0, "yesterday"));
        });
    }

    @Test
    void theSameGoesOnInAFreshSessionWithoutASignInInTheHistory() {
        scene(it -> {
            SessionService.Opened home = it.enter(FIREFOX, SCHOOLS, null);
            SessionService.Opened fresh = it.sessions.open(
                    home.person(), Door.KEPT, new Arrival(SCHOOLS, FIREFOX, home.secret()), home.person(), WORDS);
            assertFalse(it.lives(home));
            assertTrue(it.lives(fresh));
            assertEquals(1, it.own.signIns(it.caller(fresh), 0, null).items().size());
        });
    }

    @Test
    void whatIsOlderThanFourHundredDaysGoesAndNothingElseCan() {
        scene(it -> {
            it.enter(FIREFOX, SCHOOLS, null);
            it.story.sql(
                    "INSERT INTO identity.sign_in_attempt (at, login_key, address, outcome) VALUES "
                            + "(now() - interval '401 days', 'old', 'x', 'ADMITTED'), (now() - interval '399 days', 'young', 'x', 'ADMITTED')");
            new Devices(it.em).forgetOld(Instant.now().plus(Duration.ofDays(10_000)));
            assertEquals(0, it.story.count("identity.sign_in_attempt WHERE login_key = 'old'"));
            assertEquals(1, it.story.count("identity.sign_in_attempt WHERE login_key = 'young'"));
            assertEquals(1, it.story.count("identity.session WHERE account = 700900"));
        });
    }
}
