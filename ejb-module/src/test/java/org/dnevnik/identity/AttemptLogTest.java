package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class AttemptLogTest {

    private static final String LOGIN = "petrova";
    private static final String SCHOOLS_ADDRESS = "203.0.113.7";

    @Test
    void fourWrongPasswordsDoNotHold() {
        attempts((log, em) -> {
            fail(log, LOGIN, Throttle.PER_LOGIN - 1);
            assertFalse(holds(log, LOGIN, SCHOOLS_ADDRESS));
        });
    }

    @Test
    void theFifthHoldsThatLoginFromEveryAddress() {
        attempts((log, em) -> {
            fail(log, LOGIN, Throttle.PER_LOGIN);
            assertTrue(holds(log, LOGIN, SCHOOLS_ADDRESS));
            assertTrue(holds(log, LOGIN, "198.51.100.1"));
            assertFalse(holds(log, "sidorova", SCHOOLS_ADDRESS));
        });
    }

    @Test
    void whoComesInStartsAnew() {
        attempts((log, em) -> {
            fail(log, LOGIN, Throttle.PER_LOGIN - 1);
            write(log, LOGIN, SignInOutcome.ADMITTED);
            fail(log, LOGIN, Throttle.PER_LOGIN - 1);
            assertFalse(holds(log, LOGIN, SCHOOLS_ADDRESS));
        });
    }

    @Test
    void aQuarterOfAnHourIsForgotten() {
        attempts((log, em) -> {
            fail(log, LOGIN, Throttle.PER_LOGIN);
            Instant later = Instant.now().plus(Throttle.WINDOW).plus(Duration.ofMinutes(1));
            assertFalse(Throttle.holds(log.failures(LOGIN, SCHOOLS_ADDRESS, later)));
        });
    }

    @Test
    void waitingDoesNotLengthenTheWait() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.PER_LOGIN; i++) {
                write(log, LOGIN, SignInOutcome.THROTTLED);
            }
            assertFalse(holds(log, LOGIN, SCHOOLS_ADDRESS));
        });
    }

    @Test
    void manyLoginsTriedFromOneAddressHoldTheAddress() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.PER_ADDRESS; i++) {
                write(log, "login" + i, SignInOutcome.UNKNOWN_LOGIN);
            }
            assertTrue(holds(log, LOGIN, SCHOOLS_ADDRESS));
            assertFalse(holds(log, LOGIN, "198.51.100.1"));
        });
    }

    @Test
    void trialsThatStillRunCountAsFailures() {
        attempts((log, em) -> {
            for (int i = 0; i < Throttle.PER_LOGIN; i++) {
                assertTrue(begin(log).isPresent());
            }
            assertEquals(Optional.empty(), begin(log));
        });
    }

    @Test
    void aTrialThatEndsWellCountsNoLonger() {
        attempts((log, em) -> {
            fail(log, LOGIN, Throttle.PER_LOGIN - 1);
            AttemptLog.Trial trial = begin(log).orElseThrow();
            assertTrue(holds(log, LOGIN, SCHOOLS_ADDRESS));
            log.end(trial, null, SignInOutcome.ADMITTED, Instant.now(), null);
            assertTrue(begin(log).isPresent());
        });
    }

    @Test
    void aLoginLongerThanTheColumnIsCountedAllTheSame() {
        attempts((log, em) -> {
            String endless = "x".repeat(500);
            fail(log, endless, Throttle.PER_LOGIN);
            assertTrue(holds(log, endless, SCHOOLS_ADDRESS));
        });
    }

    @Test
    void anAdmittedAttemptRemembersTheVisitAndTheNewerHash() {
        attempts((log, em) -> {
            account(em);
            Instant noon = Instant.parse("2026-11-23T09:00:00Z");
            log.write(LOGIN, SCHOOLS_ADDRESS, 700_900L, SignInOutcome.ADMITTED, noon, "newer");
            em.flush();
            assertEquals(Optional.of("newer"), log.known("Petrova").map(AttemptLog.Known::hash));
        });
    }

    @Test
    void aRefusedAttemptLeavesTheHashAlone() {
        attempts((log, em) -> {
            account(em);
            log.write(LOGIN, SCHOOLS_ADDRESS, 700_900L, SignInOutcome.WRONG_PASSWORD, Instant.now(), "newer");
            em.flush();
            assertEquals(Optional.of("older"), log.known(LOGIN).map(AttemptLog.Known::hash));
        });
    }

    private static void fail(AttemptLog log, String login, int times) {
        for (int i = 0; i < times; i++) {
            write(log, login, SignInOutcome.WRONG_PASSWORD);
        }
    }

    private static void write(AttemptLog log, String login, SignInOutcome outcome) {
        log.write(login, SCHOOLS_ADDRESS, null, outcome, Instant.now(), null);
    }

    private static Optional<AttemptLog.Trial> begin(AttemptLog log) {
        return log.begin(LOGIN, SCHOOLS_ADDRESS, Instant.now());
    }

    private static boolean holds(AttemptLog log, String login, String address) {
        return Throttle.holds(log.failures(login, address, Instant.now()));
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
