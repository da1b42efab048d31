package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dnevnik.identity.model.SecondFactors;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.people.AccessLog;
import org.dnevnik.testing.SchoolStory;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** The second step from the first square to the lost telephone, and what a school requires. */
class OwnFactorServiceTest {

    private static final long ACCOUNT = 700_900;
    private static final String PASSWORD = "тюлень чайник";
    private static final String HASH = PasswordHash.of(PASSWORD);
    private static final Arrival SOMEWHERE = Arrival.from("203.0.113.7");
    private static final SecretSeal SEAL = new SecretSeal(Optional.of(SecretSeal.key("A".repeat(43) + "=")));

    private static final class Scene {

        private final EntityManager em;
        private final SchoolStory story;
        private Instant now = Instant.now();
        private final OwnFactorService own;
        private final StaffFactorService staff;
        private final SignInService door;
        private final AccountStore accounts;
        private final Caller teacher = new Caller(
                ACCOUNT,
                SchoolStory.TEACHER,
                List.of(new Caller.Position(Role.TEACHER, SchoolStory.SCHOOL)),
                "203.0.113.7");
        private final Caller administrator = new Caller(
                ACCOUNT + 1,
                SchoolStory.CLASS_TEACHER,
                List.of(new Caller.Position(Role.ADMINISTRATOR, SchoolStory.SCHOOL)),
                "203.0.113.7");

        Scene(EntityManager em) {
            this.em = em;
            story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                    + "(700990, 700110, 700001, 'TEACHER', 'учитель', '2026-09-01', 1), "
                    + "(700991, 700111, 700001, 'ADMINISTRATOR', 'администратор', '2026-09-01', 1)");
            story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (700900, "
                    + SchoolStory.TEACHER + ", 'petrova', '" + HASH + "', 'ACTIVE', 1)");
            SchoolClock clock = new SchoolClock(() -> now);
            AttemptLog attempts = new AttemptLog(em);
            own = new OwnFactorService(em, clock, SEAL, new OwnProof(attempts, clock));
            staff = new StaffFactorService(em, clock, new AccessLog(em), new Notices(TestOutbox.over(em)));
            accounts = new AccountStore(em, clock);
            door = new SignInService(
                    attempts,
                    accounts,
                    clock,
                    noSettings(),
                    em,
                    new SecondStep(em, SEAL, new Notices(TestOutbox.over(em))));
        }

        boolean isFactorDue() {
            return AccountPrincipal.personIn(accounts.validate(new ProvenPerson(ACCOUNT)))
                    .orElseThrow()
                    .factorDue();
        }

        /** What the telephone shows now. */
        String telephone() {
            byte[] kept = new SecondFactors(em).secret(ACCOUNT).orElseThrow();
            return Totp.code(SEAL.open(ACCOUNT, kept), Totp.step(now), Totp.DIGITS);
        }

        List<String> setUp() {
            own.begin(teacher, PASSWORD);
            byte[] kept = new SecondFactors(em).pending(ACCOUNT, Instant.EPOCH).orElseThrow();
            List<String> codes = own.confirm(teacher, Totp.code(SEAL.open(ACCOUNT, kept), Totp.step(now), Totp.DIGITS));
            now = now.plusSeconds(60);
            return codes;
        }

        SignIn enter(String code) {
            Half half = door.signIn("petrova", PASSWORD, SOMEWHERE).half();
            return door.enterCode(Objects.requireNonNull(half), code, SOMEWHERE);
        }
    }

    private static Config noSettings() {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (config, method, asked) -> Optional.empty());
    }

    private static void scene(Consumer<Scene> test) {
        rolledBack(em -> test.accept(new Scene(em)));
    }

    private static IdentityRefusal refused(Runnable act) {
        return (IdentityRefusal) assertThrows(Refusal.class, act::run).reason();
    }

    @Test
    void onceItIsOnAPasswordAloneOpensNothingAndTheTelephonesCodeDoes() {
        scene(it -> {
            assertNotNull(it.door.signIn("petrova", PASSWORD, SOMEWHERE).session());
            it.setUp();
            assertNull(it.door.signIn("petrova", PASSWORD, SOMEWHERE).session());
            assertNotNull(it.enter(it.telephone()).session());
        });
    }

    @Test
    void noCodeIsGoodTwiceNeitherAtTheDoorNorAfterSettingUp() {
        scene(it -> {
            it.setUp();
            String code = it.telephone();
            assertNotNull(it.enter(code).session());
            assertEquals(SignIn.Refused.CODE, it.enter(code).refusal());
        });
    }

    @Test
    void aRecoveryCodeTakesTheTelephonesPlaceOnce() {
        scene(it -> {
            String code = it.setUp().get(0);
            assertNotNull(it.enter(code.toLowerCase(Locale.ROOT)).session());
            assertEquals(SignIn.Refused.CODE, it.enter(code).refusal());
            assertEquals(7, it.own.state(it.teacher).codesLeft());
            assertEquals(
                    0, it.story.count("identity.recovery_code WHERE encode(hash, 'escape') LIKE '%" + code + "%'"));
        });
    }

    @Test
    void guessesAtCodesAreHeldUp() {
        scene(it -> {
            it.setUp();
            it.now = Instant.now(); // failures bear the time of the database
            for (int i = 0; i < Throttle.FREE; i++) {
                assertEquals(SignIn.Refused.CODE, it.enter("00000" + i).refusal());
            }
            assertEquals(SignIn.Refused.WAIT, it.enter(it.telephone()).refusal());
        });
    }

    @Test
    void tenCodesAreTriedFromEverywhereAndTheFirstStepStaysOpen() {
        scene(it -> {
            it.setUp();
            it.now = Instant.now();
            Half half = Objects.requireNonNull(
                    it.door.signIn("petrova", PASSWORD, SOMEWHERE).half());
            for (int i = 0; i < Throttle.PER_FACTOR; i++) {
                assertEquals(
                        SignIn.Refused.CODE,
                        it.door
                                .enterCode(half, "00000" + i, Arrival.from("198.51.100." + i))
                                .refusal());
            }
            Arrival elsewhere = Arrival.from("192.0.2.1");
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        SignIn.Refused.WAIT,
                        it.door.enterCode(half, it.telephone(), elsewhere).refusal());
            }
            assertNotNull(it.door.signIn("petrova", PASSWORD, elsewhere).half(), "the password is still asked for");
            assertEquals(1, it.story.count("outbox.message WHERE kind = 'FACTOR_GUESSED'"), "its person is told once");
        });
    }

    @Test
    void whoeverTypesTheNameUnderWhichCodesAreCountedHoldsNobodyUp() {
        scene(it -> {
            it.setUp();
            it.now = Instant.now().plusSeconds(120); // a step whose code nobody has used
            for (int i = 0; i < Throttle.PER_FACTOR; i++) {
                it.door.signIn("code " + ACCOUNT, "guess", Arrival.from("198.51.100." + i));
            }
            assertNotNull(it.enter(it.telephone()).session());
        });
    }

    @Test
    void aCodeThatComesTooLateNeedsThePasswordAgain() {
        scene(it -> {
            it.setUp();
            Half half = Objects.requireNonNull(
                    it.door.signIn("petrova", PASSWORD, SOMEWHERE).half());
            it.now = it.now.plus(Half.LIFE);
            assertEquals(
                    SignIn.Refused.LATE,
                    it.door.enterCode(half, it.telephone(), SOMEWHERE).refusal());
        });
    }

    @Test
    void theSecretLiesSealedAndIsShownUntilItsFirstCodeAlone() {
        scene(it -> {
            it.own.begin(it.teacher, PASSWORD);
            byte[] kept =
                    new SecondFactors(it.em).pending(ACCOUNT, Instant.EPOCH).orElseThrow();
            assertEquals(
                    Totp.base32(SEAL.open(ACCOUNT, kept)),
                    it.own.shown(it.teacher).orElseThrow().secret());
            assertEquals(1 + 12 + 20 + 16, kept.length);
            assertEquals(IdentityRefusal.FACTOR_CODE, refused(() -> it.own.confirm(it.teacher, "no code")));
            it.setUp();
            assertTrue(it.own.shown(it.teacher).isEmpty());
        });
    }

    @Test
    void aSquareThatWasShownLongAgoIsNoGood() {
        scene(it -> {
            it.own.begin(it.teacher, PASSWORD);
            it.now = it.now.plus(Duration.ofMinutes(31));
            assertEquals(IdentityRefusal.FACTOR_LATE, refused(() -> it.own.confirm(it.teacher, "123456")));
        });
    }

    @Test
    void everyChangeNeedsThePassword() {
        scene(it -> {
            assertEquals(IdentityRefusal.PASSWORD_WRONG, refused(() -> it.own.begin(it.teacher, "wrong")));
            it.setUp();
            assertEquals(IdentityRefusal.PASSWORD_WRONG, refused(() -> it.own.renewCodes(it.teacher, "wrong")));
            assertEquals(IdentityRefusal.PASSWORD_WRONG, refused(() -> it.own.switchOff(it.teacher, "wrong")));
            it.own.switchOff(it.teacher, PASSWORD);
            assertNotNull(it.door.signIn("petrova", PASSWORD, SOMEWHERE).session());
        });
    }

    @Test
    void theOldTelephoneWorksUntilTheNewOneHasShownACode() {
        scene(it -> {
            it.setUp();
            it.own.begin(it.teacher, PASSWORD);
            assertNotNull(it.enter(it.telephone()).session());
        });
    }

    @Test
    void familiesHaveNoSecondStep() {
        scene(it -> {
            Caller parent = new Caller(ACCOUNT, 1, List.of(new Caller.Position(Role.GUARDIAN, null)), "x");
            assertThrows(NotFound.class, () -> it.own.state(parent));
        });
    }

    @Test
    void aSchoolRequiresItFromADayOnAndNobodySwitchesItOffThen() {
        scene(it -> {
            LocalDate today = LocalDate.ofInstant(it.now, ZoneId.of("Europe/Moscow"));
            it.staff.require(it.administrator, SchoolStory.SCHOOL, today.plusDays(1));
            assertEquals(
                    1,
                    it.story.count("outbox.message WHERE kind = 'FACTOR_SOON' AND payload LIKE '%" + SchoolStory.TEACHER
                            + "%'"));
            assertFalse(it.isFactorDue());
            it.staff.require(it.administrator, SchoolStory.SCHOOL, today);
            assertTrue(it.isFactorDue());
            it.setUp();
            assertFalse(it.isFactorDue());
            assertEquals(IdentityRefusal.FACTOR_REQUIRED, refused(() -> it.own.switchOff(it.teacher, PASSWORD)));
            it.staff.require(it.administrator, SchoolStory.SCHOOL, null);
            it.own.switchOff(it.teacher, PASSWORD);
            assertEquals(
                    IdentityRefusal.FACTOR_SINCE,
                    refused(() -> it.staff.require(it.administrator, SchoolStory.SCHOOL, today.minusDays(1))));
        });
    }

    @Test
    void theListTellsWhoHasNone() {
        scene(it -> {
            long before = it.staff.list(it.administrator, SchoolStory.SCHOOL).without();
            it.setUp();
            StaffFactors after = it.staff.list(it.administrator, SchoolStory.SCHOOL);
            assertEquals(before - 1, after.without());
            assertTrue(after.rules());
            assertThrows(NotFound.class, () -> it.staff.list(it.teacher, SchoolStory.SCHOOL));
        });
    }
}
