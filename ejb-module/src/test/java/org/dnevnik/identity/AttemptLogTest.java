package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dnevnik.identity.model.Devices;
import org.dnevnik.identity.model.SignInAttempts.Knock;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class AttemptLogTest {

    private static final String LOGIN = "petrova";
    private static final String SCHOOLS_ADDRESS = "203.0.113.7";
    private static final Knock STRANGER = new Knock(LOGIN, SCHOOLS_ADDRESS, null);
    private static final Knock AT_HOME = new Knock(LOGIN, SCHOOLS_ADDRESS, 7L);

    @Test
    void fourWrongPasswordsDoNotHold() {
        attempts((log, em) -> {
            fail(log, STRANGER, Throttle.FREE - 1);
            assertFalse(holds(log, STRANGER));
        });
    }

    @Test
    void theFifthHoldsThatLoginFromThereAlone() {
        attempts((log, em) -> {
            fail(log, STRANGER, Throttle.FREE);
            assertTrue(holds(log, STRANGER));
            assertFalse(holds(log, new Knock(LOGIN, "198.51.100.1", null)));
            assertFalse(holds(log, new Knock("sidorova", SCHOOLS_ADDRESS, null)));
        });
    }

    @Test
    void aStrangerWaitsAndMayThenTryAgain() {
        attempts((log, em) -> {
            fail(log, STRANGER, Throttle.FREE);
            Instant soon = Instant.now().plusSeconds(40);
            assertTrue(log.begin(STRANGER, soon).isPresent());
        });
    }

    @Test
    void strangersFromEverywhereHoldStrangersAndNotADeviceThatIsKnown() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.PER_LOGIN; i++) {
                write(log, new Knock(LOGIN, "198.51.100." + i, null), SignInOutcome.WRONG_PASSWORD);
            }
            assertTrue(holds(log, STRANGER));
            assertTrue(log.begin(AT_HOME, Instant.now()).isPresent());
        });
    }

    @Test
    void manyLoginsTriedFromOneAddressHoldStrangersThereAndNobodyWhoIsKnown() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
                write(log, new Knock("login" + i, SCHOOLS_ADDRESS, null), SignInOutcome.UNKNOWN_LOGIN);
            }
            assertTrue(holds(log, STRANGER));
            assertFalse(holds(log, new Knock(LOGIN, "198.51.100.1", null)));
            assertTrue(log.begin(AT_HOME, Instant.now()).isPresent());
            assertTrue(log.beginInside(1, SCHOOLS_ADDRESS, Instant.now()).isPresent());
        });
    }

    @Test
    void aKnownDeviceIsCountedByItself() {
        attempts((log, em) -> {
            fail(log, AT_HOME, Throttle.FREE_AT_HOME);
            assertTrue(log.begin(AT_HOME, Instant.now()).isEmpty());
            assertTrue(log.begin(STRANGER, Instant.now()).isPresent());
        });
    }

    @Test
    void whoComesInStartsAnew() {
        attempts((log, em) -> {
            fail(log, STRANGER, Throttle.FREE - 1);
            write(log, STRANGER, SignInOutcome.ADMITTED);
            fail(log, STRANGER, Throttle.FREE - 1);
            assertFalse(holds(log, STRANGER));
        });
    }

    @Test
    void aQuarterOfAnHourIsForgotten() {
        attempts((log, em) -> {
            fail(log, STRANGER, Throttle.PER_LOGIN);
            Instant later = Instant.now().plus(Throttle.WINDOW).plus(Duration.ofMinutes(1));
            assertTrue(log.begin(STRANGER, later).isPresent());
        });
    }

    @Test
    void waitingDoesNotLengthenTheWait() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.FREE; i++) {
                write(log, STRANGER, SignInOutcome.THROTTLED);
            }
            assertFalse(holds(log, STRANGER));
        });
    }

    @Test
    void trialsThatStillRunCountAsFailures() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.FREE; i++) {
                assertTrue(log.begin(STRANGER, Instant.now()).isPresent());
            }
            assertTrue(holds(log, STRANGER));
        });
    }

    @Test
    void aTrialThatEndsWellCountsNoLonger() {
        attempts((log, em) -> {
            fail(log, STRANGER, Throttle.FREE - 1);
            AttemptLog.Trial trial = log.begin(STRANGER, Instant.now()).orElseThrow();
            assertTrue(holds(log, STRANGER));
            log.end(trial, null, SignInOutcome.ADMITTED, Instant.now(), null);
            assertFalse(holds(log, STRANGER));
        });
    }

    @Test
    void aLoginLongerThanTheColumnIsCountedAllTheSame() {
        attempts((log, em) -> {
            Knock endless = new Knock("x".repeat(500), SCHOOLS_ADDRESS, null);
            fail(log, endless, Throttle.FREE);
            assertTrue(holds(log, endless));
        });
    }

    @Test
    void onlyTheAccountsOwnDeviceIsKnown() {
        attempts((log, em) -> {
            account(em);
            String secret = DeviceSecret.make();
            new Devices(em)
                    .meet(700_900, DeviceSecret.hash(secret), "Firefox", "Linux", SCHOOLS_ADDRESS, Instant.now());
            Arrival home = new Arrival(SCHOOLS_ADDRESS, "", secret);
            assertNotNull(log.knock(LOGIN, home, log.known(LOGIN).orElseThrow()).device());
            assertNull(log.knock("sidorova", home, null).device());
            assertNull(log.knock(
                            LOGIN,
                            new Arrival(SCHOOLS_ADDRESS, "", DeviceSecret.make()),
                            log.known(LOGIN).orElseThrow())
                    .device());
        });
    }

    @Test
    void anAdmittedAttemptRemembersTheVisitAndTheNewerHash() {
        attempts((log, em) -> {
            account(em);
            Instant noon = Instant.parse("2026-11-23T09:00:00Z");
            log.write(STRANGER, 700_900L, SignInOutcome.ADMITTED, noon, "newer");
            em.flush();
            assertEquals(Optional.of("newer"), log.known("Petrova").map(AttemptLog.Known::hash));
        });
    }

    @Test
    void aRefusedAttemptLeavesTheHashAlone() {
        attempts((log, em) -> {
            account(em);
            log.write(STRANGER, 700_900L, SignInOutcome.WRONG_PASSWORD, Instant.now(), "newer");
            em.flush();
            assertEquals(Optional.of("older"), log.known(LOGIN).map(AttemptLog.Known::hash));
        });
    }

    private static void fail(AttemptLog log, Knock knock, int times) {
        for (int i = 0; i < times; i++) {
            write(log, knock, SignInOutcome.WRONG_PASSWORD);
        }
    }

    private static void write(AttemptLog log, Knock knock, SignInOutcome outcome) {
        log.write(knock, null, outcome, Instant.now(), null);
    }

    private static boolean holds(AttemptLog log, Knock knock) {
        return log.begin(knock, Instant.now()).isEmpty();
    }

    private static void account(EntityManager em) {
        new SchoolStory(em)
                .sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                        + "VALUES (700900, 700110, 'petrova', 'older', 'ACTIVE', 1)");
    }

    private static void attempts(BiConsumer<AttemptLog, EntityManager> test) {
        rolledBack(em -> test.accept(new AttemptLog(em), em));
    }
}
