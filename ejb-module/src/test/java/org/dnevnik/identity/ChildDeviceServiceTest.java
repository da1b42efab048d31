package org.dnevnik.identity;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.identity.model.ChildDevices;
import org.dnevnik.identity.model.ChildDevices.State;
import org.dnevnik.identity.view.ChildDevice;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Anna is eleven; her mother signs in. */
class ChildDeviceServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final long MOTHER = 700_190;
    private static final long STRANGER = 700_191;
    private static final Caller PARENT = caller(MOTHER, Role.GUARDIAN);
    private static final Caller ADMINISTRATOR =
            new Caller(1, TEACHER, List.of(new Caller.Position(Role.ADMINISTRATOR, SCHOOL)), "127.0.0.1");

    private static Caller caller(long person, Role role) {
        return new Caller(1, person, List.of(new Caller.Position(role, null)), "127.0.0.1");
    }

    private static byte[] hash(int of) {
        byte[] hash = new byte[32];
        hash[0] = (byte) of;
        return hash;
    }

    private record Scene(
            SchoolStory story, ChildDevices devices, ChildDeviceService service, ChildDoor door, SignedIn anna) {

        @Nullable
        State holds(Door by, int device) {
            return door.holds(anna, by, hash(device), new Browser("Chrome", "Android"));
        }

        boolean wanted() {
            return devices.isWanted(ANNA, TODAY);
        }
    }

    private static void play(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Ирина");
            story.person(STRANGER, "Чужая", "Чара");
            story.sql("UPDATE people.person SET birth_date = '2015-03-04' WHERE id = ?1", ANNA);
            story.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) "
                    + "VALUES (700190, 700190, 700100, 'мать', '2026-09-01', 1)");
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, first_signed_in_at, version) VALUES "
                            + "(700190, 700190, 'ivanova', 'hash', 'ACTIVE', now(), 1), (700100, 700100, 'anna', 'hash', 'ACTIVE', now(), 1)");
            SchoolClock clock = new SchoolClock(Clock.fixed(NOON, ZoneOffset.UTC));
            Scene scene = new Scene(
                    story,
                    new ChildDevices(em),
                    new ChildDeviceService(em, clock),
                    new ChildDoor(em, clock, new Notices(TestOutbox.over(em))),
                    AccountPrincipal.personIn(new AccountStore(em, clock).validate(new ProvenPerson(700_100)))
                            .orElseThrow());
            scene.service().demand(ADMINISTRATOR, SCHOOL, true);
            test.accept(scene);
        });
    }

    @Test
    void theSchoolDecidesWhetherItIsWanted() {
        play(scene -> {
            assertTrue(scene.wanted() && scene.service().isWanted(ADMINISTRATOR, SCHOOL));
            scene.service().demand(ADMINISTRATOR, SCHOOL, false);
            assertFalse(scene.wanted());
            assertThrows(NotFound.class, () -> scene.service().demand(PARENT, SCHOOL, true));
        });
    }

    @Test
    void onTheFourteenthBirthdayNobodyIsAsked() {
        play(scene -> {
            scene.story().sql("UPDATE people.person SET birth_date = '2012-11-26' WHERE id = ?1", ANNA);
            assertTrue(scene.wanted());
            scene.story().sql("UPDATE people.person SET birth_date = '2012-11-25' WHERE id = ?1", ANNA);
            assertFalse(scene.wanted());
        });
    }

    @Test
    void withoutAGuardianWhoSignsInNobodyIsLockedOut() {
        play(scene -> {
            scene.story().sql("UPDATE identity.account SET first_signed_in_at = NULL WHERE id = 700190");
            assertFalse(scene.wanted());
            scene.story().sql("UPDATE identity.account SET first_signed_in_at = now() WHERE id = 700190");
            scene.story().sql("UPDATE people.guardianship SET sees = false WHERE id = 700190");
            assertFalse(scene.wanted());
        });
    }

    @Test
    void aDeviceWaitsUntilAGuardianApprovesIt() {
        play(scene -> {
            assertTrue(scene.devices().ask(700_100, hash(1), "Chrome", "Android", NOON));
            assertFalse(scene.devices().ask(700_100, hash(1), "Chrome", "Android", NOON), "once");
            ChildDevice waiting = scene.service().list(PARENT).get(0);
            assertEquals("Иванова Анна WAITING", waiting.name() + " " + waiting.state());
            assertTrue(scene.service().list(caller(STRANGER, Role.GUARDIAN)).isEmpty());
            assertThrows(NotFound.class, () -> scene.service().approve(caller(STRANGER, Role.GUARDIAN), waiting.id()));
            scene.service().approve(PARENT, waiting.id());
            assertEquals(State.APPROVED, scene.devices().state(700_100, hash(1)));
            assertNull(scene.devices().state(700_100, hash(2)));
        });
    }

    @Test
    void thePasswordAloneOpensNothingAndGosuslugiIsAskedNothingMore() {
        play(scene -> {
            assertEquals(State.WAITING, scene.holds(Door.PASSWORD, 1));
            assertEquals(State.WAITING, scene.holds(Door.PASSWORD, 1));
            assertEquals(
                    1, scene.story().count("outbox.message WHERE kind = 'CHILD_DEVICE'"), "the family is told once");
            assertNull(scene.holds(Door.GOSUSLUGI, 2));
            long id = scene.service().list(PARENT).get(0).id();
            scene.service().approve(PARENT, id);
            assertNull(scene.holds(Door.PASSWORD, 1));
            assertEquals(State.WAITING, scene.holds(Door.CODE, 3));
            scene.service().refuse(PARENT, id);
            assertEquals(State.REFUSED, scene.holds(Door.PASSWORD, 1));
        });
    }

    @Test
    void whatWasRefusedIsOverAndCanBeApprovedAgain() {
        play(scene -> {
            scene.devices().ask(700_100, hash(1), "Chrome", "Android", NOON);
            scene.story()
                    .sql(
                            "INSERT INTO identity.device (id, account, hash, browser, system, address, first_seen_at, last_seen_at) "
                                    + "OVERRIDING SYSTEM VALUE VALUES (700100, 700100, decode('01' || repeat('00', 31), 'hex'), 'Chrome', 'Android', '203.0.113.7', now(), now())");
            scene.story()
                    .sql("INSERT INTO identity.session (account, device, way, kept, address, opened_at, seen_at) "
                            + "VALUES (700100, 700100, 'PASSWORD', false, '203.0.113.7', now(), now())");
            scene.story()
                    .sql(
                            "INSERT INTO identity.token_grant (account, kind, name, scopes, hash, made_at, expires_at) "
                                    + "VALUES (700100, 'PERSONAL', 'script', 'CommonInfo', decode(repeat('01', 32), 'hex'), now(), '2027-11-25')");
            long id = scene.service().list(PARENT).get(0).id();
            scene.service().refuse(PARENT, id);
            assertEquals(State.REFUSED, scene.devices().state(700_100, hash(1)));
            assertEquals(1, scene.story().count("identity.token_grant WHERE ended_by = 'GUARDIAN'"));
            assertEquals(1, scene.story().count("identity.session WHERE ended_as = 'ENDED'"));
            scene.service().approve(PARENT, id);
            assertEquals(State.APPROVED, scene.devices().state(700_100, hash(1)));
        });
    }

    @Test
    void whoeverKnowsAPasswordDoesNotFillTheGuardiansPage() {
        play(scene -> {
            for (int i = 0; i < 9; i++) {
                scene.devices().ask(700_100, hash(i), "Chrome", "Android", NOON);
            }
            assertEquals(5, scene.service().list(PARENT).size());
        });
    }
}
