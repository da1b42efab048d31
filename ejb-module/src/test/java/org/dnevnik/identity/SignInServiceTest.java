package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Whoever knocks learns nothing of which logins there are: neither by words nor by the work that is done. */
class SignInServiceTest {

    private static final Arrival SOMEWHERE = Arrival.from("203.0.113.7");

    /** The door, and against which hashes passwords were tried. */
    private record Scene(SignInService door, List<String> work, SchoolStory story) {

        SignIn knock(String login, String password) {
            return door.signIn(login, password, SOMEWHERE);
        }
    }

    private static void scene(Consumer<Scene> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                    + "(700990, 700110, 700001, 'TEACHER', 'учитель', '2026-09-01', 1), "
                    + "(700991, 700111, 700001, 'ADMINISTRATOR', 'администратор', '2026-09-01', 1)");
            story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                    + "VALUES (700900, 700110, 'petrova', 'hash of right', 'ACTIVE', 1)");
            List<String> work = new ArrayList<>();
            SchoolClock clock = new SchoolClock(Clock.fixed(Instant.now(), ZoneOffset.UTC));
            SignInService door = new SignInService(
                    new AttemptLog(em),
                    new AccountStore(em, clock, (password, hash) -> {
                        work.add(hash);
                        return hash.equals("hash of " + password);
                    }),
                    clock,
                    noSettings(),
                    em,
                    new SecondStep(em, new SecretSeal(Optional.empty()), new Notices(TestOutbox.over(em))));
            test.accept(new Scene(door, work, story));
        });
    }

    private static Config noSettings() {
        return (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (config, method, asked) -> Optional.empty());
    }

    @Test
    void anUnknownLoginCostsOneHashAsAWrongPasswordDoes() {
        scene(it -> {
            assertEquals(SignIn.Refused.WRONG, it.knock("nobody", "right").refusal());
            assertEquals(SignIn.Refused.WRONG, it.knock("petrova", "wrong").refusal());
            assertEquals(List.of(PasswordHash.NOBODY, "hash of right"), it.work());
        });
    }

    @Test
    void aBlockedAccountIsTheSameToWhoeverHasNotThePassword() {
        scene(it -> {
            it.story().sql("UPDATE identity.account SET state = 'BLOCKED' WHERE id = 700900");
            assertEquals(SignIn.Refused.WRONG, it.knock("petrova", "wrong").refusal());
            assertEquals(SignIn.Refused.BLOCKED, it.knock("petrova", "right").refusal());
        });
    }

    @Test
    void whoHasToWaitHasToWaitWhetherThereIsSuchALoginOrNot() {
        scene(it -> {
            for (String login : List.of("nobody", "petrova")) {
                for (int i = 0; i < Throttle.FREE; i++) {
                    assertEquals(SignIn.Refused.WRONG, it.knock(login, "wrong").refusal());
                }
                int before = it.work().size();
                assertEquals(SignIn.Refused.WAIT, it.knock(login, "right").refusal());
                assertEquals(before, it.work().size());
            }
        });
    }
}
