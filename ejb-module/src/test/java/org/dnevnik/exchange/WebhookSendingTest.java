package org.dnevnik.exchange;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dnevnik.exchange.Receiver.Manner;
import org.dnevnik.exchange.model.WebhookDeliveries;
import org.dnevnik.exchange.model.Webhooks;
import org.dnevnik.exchange.view.WebhookLine;
import org.dnevnik.identity.AccountStore;
import org.dnevnik.identity.SecretSeal;
import org.dnevnik.identity.view.GrantLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

/** Deliveries to a receiver that fails, hangs, is away and comes back. */
class WebhookSendingTest {

    private static final long MOTHER = 700_920;
    private static final long ACCOUNT = 700_921;
    private static final long GRANT = 700_922;
    private static final Caller CALLER =
            new Caller(ACCOUNT, MOTHER, List.of(new Caller.Position(Role.GUARDIAN, null)), "127.0.0.1");
    private static final Caller SOMEBODY = new Caller(700_999, SchoolStory.TEACHER, List.of(), "127.0.0.1");
    private static final LocalDate DAY = SchoolStory.TODAY;

    private final WebhookHosts hosts = new WebhookHosts(InetAddress::getAllByName, true);
    private final SecretSeal seal = new SecretSeal(Optional.empty());
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    private final SchoolClock clock = new SchoolClock(() -> now);

    private void play(Consumer<SchoolStory> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Вера");
            story.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version)"
                    + " VALUES (700923, 700920, 700100, 'мать', '2020-01-01', 1)");
            story.sql(
                    "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (700921, 700920, 'vera', 'x', 'ACTIVE', 1)");
            story.sql(
                    "INSERT INTO identity.token_grant (id, account, kind, name, scopes, hash, made_at, expires_at) OVERRIDING SYSTEM VALUE"
                            + " VALUES (700922, 700921, 'PERSONAL', 'Таблица', 'EducationalInfo', decode(repeat('22', 32), 'hex'),"
                            + " '2026-11-01', '2027-06-01')");
            test.accept(story);
        });
    }

    private WebhookService service(SchoolStory story) {
        return new WebhookService(story.em(), clock, hosts, seal);
    }

    private MadeWebhook hook(SchoolStory story, Receiver receiver, String... topics) {
        return service(story).add(CALLER, GRANT, new AddWebhook(receiver.address(), List.of(topics)));
    }

    private int tell(SchoolStory story, String kind, String topic, long pupil, String facts) {
        String event = "{\"event\":\"" + UUID.randomUUID() + "\",\"kind\":\"" + kind + "\",\"topic\":\"" + topic
                + "\",\"notice\":{\"pupil\":" + pupil + ",\"facts\":" + facts + "}}";
        return new WebhookDeliveries(story.em()).tell("[" + event + "," + event + "]", DAY, now);
    }

    private int mark(SchoolStory story, long lesson) {
        return tell(
                story,
                "MARK",
                "MARKS",
                SchoolStory.ANNA,
                "{\"id\":\"" + lesson + "\",\"date\":\"2026-11-23\",\"subject\":\"Физика\",\"new\":\"5\"}");
    }

    /** One look of the timer. */
    private void tick(SchoolStory story) {
        WebhookDesk desk = new WebhookDesk(
                story.em(), clock, new AccountStore(story.em(), clock), seal, new Notices(TestOutbox.over(story.em())));
        WebhookSending sending = new WebhookSending(desk, new WebhookGateway(hosts, Duration.ofMillis(300)), clock);
        desk.claim(8).forEach(sending::serve);
    }

    private WebhookLine line(SchoolStory story) {
        return service(story).list(CALLER).get(0);
    }

    @Test
    void aReceiverThatFailsHangsIsAwayAndComesBackHearsEverythingInOrderUnderOneNameEach() {
        play(story -> {
            Receiver first = Receiver.somewhere().being(Manner.FAILS);
            MadeWebhook made = hook(story, first, "marks");
            assertEquals(1, mark(story, 51), "one event that comes twice is one delivery");
            assertEquals(1, mark(story, 52));
            tick(story);
            assertEquals(1, first.heard().size(), "a failure holds back whatever comes after it");
            tick(story);
            assertEquals(1, first.heard().size(), "it is left alone for a while");
            now = now.plusSeconds(10);
            first.being(Manner.HANGS);
            tick(story);
            assertEquals(2, line(story).failures());
            assertEquals(WebhookGateway.SILENCE, line(story).answer());
            first.close();
            now = now.plusSeconds(60);
            tick(story);
            assertEquals(3, line(story).failures());
            now = now.plusSeconds(300);
            try (Receiver again = Receiver.at(first.port())) {
                tick(story);
                assertEquals(2, again.heard().size());
                assertEquals(
                        first.heard().get(0).delivery(), again.heard().get(0).delivery());
                assertTrue(again.heard().get(0).text().contains("\"link\":\"/v2/persons/700100/lessons/51/marks\""));
                assertTrue(again.heard().get(1).text().contains("/lessons/52/"));
                assertFalse(again.heard()
                        .get(1)
                        .delivery()
                        .equals(again.heard().get(0).delivery()));
                assertFalse(again.heard().toString().contains("Физика"), "no facts leave the house");
                assertEquals(
                        WebhookText.signature(
                                made.secret(), now, again.heard().get(0).text()),
                        again.heard().get(0).signature());
                tick(story);
                assertEquals(2, again.heard().size(), "what was taken is not sent again");
                assertEquals(0, line(story).failures());
                assertEquals(now, line(story).takenAt());
            }
        });
    }

    @Test
    void whoeverDoesNotAnswerForADayIsSwitchedOffAndItsOwnerToldAndResumes() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere().being(Manner.FAILS)) {
                hook(story, receiver, "marks");
                mark(story, 51);
                Instant begun = now;
                for (int i = 0; i < 20 && line(story).isOn(); i++) {
                    tick(story);
                    now = line(story).isOn() ? line(story).dueAt() : now;
                }
                assertEquals("OFF", line(story).state());
                assertEquals(9, receiver.heard().size());
                assertTrue(Duration.between(begun, now).compareTo(Duration.ofDays(1)) > 0);
                assertEquals(
                        1, story.count("outbox.message WHERE kind = 'TOKEN_HOOK_OFF' AND payload LIKE '%Таблица%'"));
                assertEquals(0, mark(story, 52), "what is off collects nothing");
                receiver.being(Manner.TAKES);
                service(story).resume(CALLER, line(story).id());
                tick(story);
                assertEquals(10, receiver.heard().size());
                assertTrue(line(story).isOn());
            }
        });
    }

    @Test
    void whoeverSaysThatItIsGoneHearsNothingMore() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere().being(Manner.IS_GONE)) {
                hook(story, receiver, "marks");
                mark(story, 51);
                mark(story, 52);
                tick(story);
                assertEquals("GONE", line(story).state());
                assertEquals(0, line(story).waiting());
                assertEquals(1, receiver.heard().size());
                assertThrows(
                        NotFound.class,
                        () -> service(story).resume(CALLER, line(story).id()));
            }
        });
    }

    @Test
    void onlyWhatTheOwnerOfALivingTokenMaySeeGoesOut() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere()) {
                hook(story, receiver, "marks", "homework");
                assertEquals(0, tell(story, "MARK", "MARKS", SchoolStory.BORIS, "{}"), "another's child");
                assertEquals(0, tell(story, "LESSON", "TIMETABLE", SchoolStory.ANNA, "{}"), "no topic of its own");
                assertEquals(1, tell(story, "HOMEWORK", "HOMEWORK", SchoolStory.ANNA, "{\"task\":\"7\"}"));
                tick(story);
                assertTrue(receiver.heard().get(0).text().contains("\"link\":\"/v2/tasks/7\""));
                mark(story, 51);
                story.sql("UPDATE people.guardianship SET ends = '2026-11-22' WHERE id = 700923");
                tick(story);
                assertEquals(1, receiver.heard().size(), "a guardian of yesterday learns nothing of what waits");
                assertEquals(1, story.count("exchange.webhook_delivery WHERE outcome = 'WITHHELD'"));
                assertEquals(0, mark(story, 52));
                story.sql("UPDATE people.guardianship SET ends = NULL WHERE id = 700923");
                mark(story, 53);
                story.sql("UPDATE identity.token_grant SET ended_at = now(), ended_by = 'OWNER' WHERE id = 700922");
                tick(story);
                assertEquals(1, receiver.heard().size(), "a token that was taken back ends what came of it");
                assertEquals(0, mark(story, 54));
                assertFalse(line(story).alive());
            }
        });
    }

    @Test
    void whileTheOwnerHasAPasswordToChooseNothingGoesAndNothingIsLost() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere()) {
                hook(story, receiver, "marks");
                mark(story, 51);
                story.sql("UPDATE identity.account SET temporary_until = '2026-12-01' WHERE id = 700921");
                tick(story);
                assertEquals(0, receiver.heard().size());
                assertEquals(1, line(story).waiting());
                assertEquals(0, line(story).failures());
                story.sql("UPDATE identity.account SET temporary_until = NULL WHERE id = 700921");
                now = now.plusSeconds(3600);
                tick(story);
                assertEquals(1, receiver.heard().size());
            }
        });
    }

    @Test
    void aNodeThatDiesWhileItSendsIsFollowedByAnotherOne() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere()) {
                hook(story, receiver, "marks");
                mark(story, 51);
                assertEquals(
                        1,
                        new Webhooks(story.em())
                                .claim(now, now.plusSeconds(60), 8)
                                .size());
                tick(story);
                assertEquals(0, receiver.heard().size(), "it is another node's");
                now = now.plusSeconds(61);
                tick(story);
                assertEquals(1, receiver.heard().size());
            }
        });
    }

    @Test
    void aTrialGoesByTheSameRoadAndNobodyElseTouchesIt() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere()) {
                MadeWebhook made = hook(story, receiver, "periodMarks", "notes");
                assertEquals(
                        List.of("periodMarks", "notes"),
                        made.line().topics().stream().map(AddWebhook::word).toList());
                long id = made.line().id();
                assertThrows(NotFound.class, () -> service(story).test(SOMEBODY, id));
                assertThrows(NotFound.class, () -> service(story).remove(SOMEBODY, id));
                service(story).test(CALLER, id);
                service(story).test(CALLER, id);
                tick(story);
                assertEquals(1, receiver.heard().size());
                assertTrue(receiver.heard().get(0).text().contains("\"kind\":\"TEST\""));
                service(story).remove(CALLER, id);
                assertEquals(List.of(), service(story).list(CALLER));
                assertEquals(0, story.count("exchange.webhook_delivery"));
            }
        });
    }

    @Test
    void itsOwnerMakesOneForATokenThatOpensWhatItTellsOf() {
        play(story -> {
            AddWebhook order = new AddWebhook("http://127.0.0.1:1/", List.of("marks"));
            assertEquals(
                    List.of(GRANT),
                    service(story).tokens(CALLER).stream().map(GrantLine::id).toList());
            assertEquals(
                    ExchangeRefusal.HOOK_TOKEN,
                    assertThrows(Refusal.class, () -> service(story).add(SOMEBODY, GRANT, order))
                            .reason());
            story.sql("UPDATE identity.token_grant SET scopes = 'Files' WHERE id = " + GRANT);
            assertEquals(List.of(), service(story).tokens(CALLER));
            assertEquals(
                    ExchangeRefusal.HOOK_TOKEN,
                    assertThrows(Refusal.class, () -> service(story).add(CALLER, GRANT, order))
                            .reason());
        });
    }

    @Test
    void aTokenHasFiveOfThemAndOnlyTopicsThatThereAre() {
        play(story -> {
            try (Receiver receiver = Receiver.somewhere()) {
                for (int i = 0; i < 5; i++) {
                    hook(story, receiver, "marks");
                }
                assertEquals(
                        ExchangeRefusal.HOOK_MANY,
                        assertThrows(Refusal.class, () -> hook(story, receiver, "marks"))
                                .reason());
                for (String topic : List.of("", "OTHER", "teaching", "MARKS")) {
                    assertEquals(
                            ExchangeRefusal.HOOK_TOPICS,
                            assertThrows(Refusal.class, () -> hook(story, receiver, topic))
                                    .reason());
                }
            }
        });
    }
}
