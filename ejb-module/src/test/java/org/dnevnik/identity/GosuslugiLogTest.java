package org.dnevnik.identity;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.identity.view.GosuslugiRule;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class GosuslugiLogTest {

    private static final String SNILS = "11223344595";
    private static final Instant NOON = Instant.parse("2026-11-25T09:00:00Z");

    private static EsiaIdentity somebody(String snils, String oid) {
        return new EsiaIdentity(
                oid,
                true,
                "REGISTERED",
                "ИВАНОВА",
                "Алена",
                null,
                LocalDate.of(1984, 5, 1),
                "F",
                snils,
                List.of(),
                false);
    }

    private static OfficeEar office(EntityManager em) {
        return new OfficeEar(em, new SchoolClock(Clock.systemUTC()), new Notices(TestOutbox.over(em)));
    }

    private static void story(BiConsumer<GosuslugiLog, SchoolStory> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql("INSERT INTO people.person (id, surname, given_name, birth_date, snils, name_key, version) "
                    + "VALUES (700980, 'Иванова', 'Алёна', DATE '1984-05-01', '" + SNILS + "', 'иванова алена', 1)");
            story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                    + "VALUES (700980, 700980, 'ivanova', 'hash', 'ACTIVE', 1)");
            test.accept(new GosuslugiLog(em, office(em)), story);
        });
    }

    @Test
    void aPersonIsFoundBySnilsWithWhatIsKnownOfTheAccount() {
        story((log, story) -> {
            GosuslugiLog.Found found = log.find(somebody(SNILS, "1"));
            assertEquals(
                    List.of(new GosuslugiPerson(700980, 700980L, "Иванова", "Алёна", null, SNILS, false, false, false)),
                    found.people());
            story.sql(
                    "UPDATE identity.account SET state = 'BLOCKED', demo = true, first_signed_in_at = now() WHERE id = 700980");
            GosuslugiPerson now = log.find(somebody(SNILS, "1")).people().get(0);
            assertTrue(now.blocked() && now.demo() && now.activated());
        });
    }

    @Test
    void withoutTheSnilsNamesakesAreCountedAndAnAliasIsNone() {
        story((log, story) -> {
            assertEquals(
                    new GosuslugiLog.Found(List.of(), List.of(700980L), GosuslugiRule.USUAL),
                    log.find(somebody("", "1")));
            story.sql("INSERT INTO people.person (id, surname, given_name, birth_date, name_key, version) "
                    + "VALUES (700981, 'Иванова', 'Алена', DATE '1984-05-01', 'иванова алена', 1)");
            assertEquals(2, log.find(somebody("", "1")).namesakes().size());
            story.sql(
                    "INSERT INTO people.merged (id, loser, winner, moved, loser_before, winner_before, winner_after, merged_by, merged_at) "
                            + "VALUES (700980, 700981, 700980, '{}', '{}', '{}', '{}', 1, now())");
            assertEquals(1, log.find(somebody("", "1")).namesakes().size());
        });
    }

    @Test
    void whoeverCameInIsFoundByTheNumberToo() {
        story((log, story) -> {
            log.write("1000299681", "203.0.113.7", 700980L, SignInOutcome.ADMITTED, NOON);
            story.em().flush();
            story.sql("UPDATE people.person SET snils = NULL WHERE id = 700980");
            GosuslugiPerson found =
                    log.find(somebody(SNILS, "1000299681")).people().get(0);
            assertTrue(found.activated());
            assertEquals(0, log.find(somebody(SNILS, "1000299682")).people().size());
            assertEquals(
                    1,
                    story.count(
                            "identity.sign_in_attempt WHERE door = 'GOSUSLUGI' AND outcome = 'ADMITTED' AND account = 700980"));
        });
    }

    @Test
    void theAccountThatWasUsedLastIsTheOneThatIsConnected() {
        story((log, story) -> {
            log.write("1", "203.0.113.7", 700980L, SignInOutcome.ADMITTED, NOON);
            log.write("2", "203.0.113.7", 700980L, SignInOutcome.ADMITTED, NOON.plusSeconds(60));
            assertEquals(0, story.count("identity.gosuslugi_link WHERE oid = '1'"));
            assertEquals(1, story.count("identity.gosuslugi_link WHERE oid = '2' AND since = last_used_at"));
        });
    }

    @Test
    void everyRefusalCanBeRemembered() {
        story((log, story) -> {
            for (SignInOutcome outcome : SignInOutcome.values()) {
                if (outcome != SignInOutcome.ADMITTED) {
                    log.write("", "203.0.113.7", null, outcome, NOON);
                }
            }
            assertFalse(log.again(700980).isEmpty());
            assertEquals(0, story.count("identity.gosuslugi_link WHERE account = 700980"));
        });
    }
}
