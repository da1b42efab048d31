package org.dnevnik.notifications.model;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dnevnik.notifications.view.NoticeChannel;
import org.dnevnik.notifications.view.NoticeTopic;
import org.dnevnik.notifications.view.NotificationsQuery;
import org.dnevnik.notifications.view.Parcel;
import org.dnevnik.notifications.view.ParcelQuery;
import org.dnevnik.notifications.view.WishesQuery;
import org.junit.jupiter.api.Test;

/** A mother, her child, and a mark that is news: who gets it by which way, and that it comes once. */
class DeliveriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final long CHILD = 930_001;
    private static final long MOTHER = 930_002;
    private static final List<String> USUAL = List.of("MARKS EMAIL", "MARKS PUSH");
    private static final Wishes.Hours EVENING =
            new Wishes.Hours("EVENING", LocalTime.of(21, 0), LocalTime.of(7, 0), "ru");

    @Test
    void whoHasSwitchedNothingOnIsReachedInTheSiteAlone() {
        family(em -> assertEquals(List.of(), mark(em, 1).addressed()));
    }

    @Test
    void aChannelThatIsOnGetsWhatIsUsual() {
        family(em -> {
            letters(em, true);
            Addressed told = mark(em, 1).addressed().get(0);
            assertEquals(MOTHER, told.recipient());
            assertEquals("EMAIL EVENING", told.channel() + " " + told.digest());
            assertEquals("21:00 07:00", told.quietFrom() + " " + told.quietUntil());
        });
    }

    @Test
    void aWishAboutOneChildGoesBeforeWhatIsUsual() {
        family(em -> {
            letters(em, true);
            Wishes wishes = new Wishes(em);
            wishes.set(MOTHER, List.of(new Wishes.Wish(CHILD, "MARKS", "EMAIL", false)));
            assertEquals(List.of(), mark(em, 1).addressed());
            wishes.set(MOTHER, List.of(new Wishes.Wish(CHILD, "MARKS", "EMAIL", true)));
            assertEquals(1, mark(em, 2).addressed().size());
            assertTrue(new WishesQuery(em).decided(MOTHER).wants(CHILD, NoticeTopic.MARKS, NoticeChannel.EMAIL));
        });
    }

    @Test
    void whatIsNotWantedInTheSiteGoesOutAllTheSame() {
        family(em -> {
            letters(em, true);
            new Wishes(em).set(MOTHER, List.of(new Wishes.Wish(CHILD, "MARKS", "SITE", false)));
            long parcel = packed(em, mark(em, 1));
            NotificationsQuery list = new NotificationsQuery(em);
            assertEquals(0, list.of(MOTHER, TODAY, null, 5).items().size());
            assertEquals(0, list.unseen(MOTHER, TODAY).count());
            assertEquals(
                    "Анна", parcel(em, parcel).news().get(0).pupilName(), "a letter names nobody by more than that");
        });
    }

    @Test
    void whatIsDueGoesInOneParcelAndOnce() {
        family(em -> {
            letters(em, true);
            Announced first = mark(em, 1);
            Announced second = mark(em, 2);
            await(em, first, NOW);
            await(em, second, NOW);
            await(em, second, NOW);
            Deliveries deliveries = new Deliveries(em);
            List<Deliveries.Made> made = deliveries.pack(NOW, List.of("EMAIL"), 10);
            assertEquals(1, made.size());
            assertEquals(2, parcel(em, made.get(0).parcel()).news().size());
            assertEquals(List.of(), deliveries.pack(NOW, List.of("EMAIL"), 10));
            assertTrue(deliveries.end(made.get(0).parcel(), "SENT"));
            assertFalse(deliveries.end(made.get(0).parcel(), "SENT"), "a repeat after a crash finds it sent");
            assertTrue(new ParcelQuery(em).of(made.get(0).parcel(), TODAY).isEmpty(), "and has nothing to write");
        });
    }

    @Test
    void whatIsNotDueWaitsAndSoDoesAChannelThatDoesNotWork() {
        family(em -> {
            letters(em, true);
            await(em, mark(em, 1), NOW.plusSeconds(60));
            assertEquals(List.of(), new Deliveries(em).pack(NOW, List.of("EMAIL", "PUSH"), 10));
            assertEquals(List.of(), new Deliveries(em).pack(NOW.plusSeconds(61), List.of("PUSH"), 10));
            assertEquals(
                    1,
                    new Deliveries(em)
                            .pack(NOW.plusSeconds(61), List.of("EMAIL"), 10)
                            .size());
        });
    }

    @Test
    void whatWasReadMeanwhileOrIsNoLongerTheirsIsNotWritten() {
        family(em -> {
            letters(em, true);
            long parcel = packed(em, mark(em, 1));
            new Notifications(em).seeAll(MOTHER, Long.MAX_VALUE);
            assertEquals(List.of(), parcel(em, parcel).news());
            long later = packed(em, mark(em, 2));
            sql(em, "UPDATE people.guardianship SET ends = '2026-11-22' WHERE id = 930002");
            assertEquals(List.of(), parcel(em, later).news());
        });
    }

    @Test
    void switchingOffDropsWhatWaitsAndStopsWhatIsOnItsWay() {
        family(em -> {
            letters(em, true);
            long underWay = packed(em, mark(em, 1));
            await(em, mark(em, 2), NOW);
            new Wishes(em).turnOff(MOTHER, "EMAIL");
            assertEquals(List.of(), new Deliveries(em).pack(NOW, List.of("EMAIL"), 10));
            assertTrue(new ParcelQuery(em).of(underWay, TODAY).isEmpty());
        });
    }

    @Test
    void anAddressThatIsRefusedTooOftenStopsTheChannelUntilItIsSwitchedOnAnew() {
        family(em -> {
            letters(em, true);
            Wishes wishes = new Wishes(em);
            assertFalse(wishes.refused(MOTHER, "EMAIL", 3, NOW));
            assertFalse(wishes.refused(MOTHER, "EMAIL", 3, NOW));
            wishes.taken(MOTHER, "EMAIL");
            assertFalse(wishes.refused(MOTHER, "EMAIL", 3, NOW), "in a row");
            assertFalse(wishes.refused(MOTHER, "EMAIL", 3, NOW));
            assertTrue(wishes.refused(MOTHER, "EMAIL", 3, NOW));
            assertEquals(List.of(), mark(em, 1).addressed());
            assertNotNull(
                    Objects.requireNonNull(new WishesQuery(em).channels(MOTHER).get(NoticeChannel.EMAIL))
                            .stopped());
            letters(em, true);
            assertEquals(1, mark(em, 2).addressed().size());
        });
    }

    @Test
    void aDeviceThatHasGotAParcelIsNotTriedAgainWithTheOthers() {
        family(em -> {
            new Wishes(em).setChannel(MOTHER, "PUSH", true, EVENING, new byte[32]);
            PushDevices devices = new PushDevices(em);
            devices.add(MOTHER, "https://push.example/1", new byte[65], new byte[16], "Телефон", NOW);
            devices.add(MOTHER, "https://push.example/2", new byte[65], new byte[16], "Ноутбук", NOW);
            long parcel = packed(em, mark(em, 1));
            WishesQuery query = new WishesQuery(em);
            assertEquals(2, query.left(parcel).size());
            new Deliveries(em).pushed(parcel, query.left(parcel).get(0).id());
            assertEquals("Ноутбук", query.left(parcel).get(0).name());
            devices.gone(query.left(parcel).get(0).id());
            assertEquals(List.of(), query.left(parcel));
        });
    }

    @Test
    void aBrowserBelongsToWhoeverSwitchedItOnLastAndNobodyHasManyOfThem() {
        family(em -> {
            PushDevices devices = new PushDevices(em);
            devices.add(CHILD, "https://push.example/1", new byte[65], new byte[16], "Общий", NOW);
            devices.add(MOTHER, "https://push.example/1", new byte[65], new byte[16], "Общий", NOW);
            assertEquals(List.of(), new WishesQuery(em).devices(CHILD));
            for (int i = 2; i < 14; i++) {
                devices.add(
                        MOTHER, "https://push.example/" + i, new byte[65], new byte[16], "№ " + i, NOW.plusSeconds(i));
            }
            assertEquals(PushDevices.MOST, new WishesQuery(em).devices(MOTHER).size());
            assertEquals("№ 13", new WishesQuery(em).devices(MOTHER).get(0).name());
            assertFalse(devices.drop(
                    CHILD, new WishesQuery(em).devices(MOTHER).get(0).id()));
        });
    }

    private static Announced mark(EntityManager em, int event) {
        return new Notifications(em).announce("""
                        [{"event":"00000000-0000-0000-0000-00000093000%d","kind":"MARK","topic":"MARKS","school":null,
                          "notice":{"pupil":%d,"facts":{"new":"5"}}}]""".formatted(event, CHILD), TODAY, USUAL);
    }

    private static void await(EntityManager em, Announced told, Instant due) {
        new Deliveries(em)
                .await(told.addressed().stream()
                        .map(a -> new Deliveries.Waiting(a, due))
                        .toList());
    }

    private static long packed(EntityManager em, Announced told) {
        await(em, told, NOW);
        return new Deliveries(em).pack(NOW, List.of("EMAIL", "PUSH"), 10).get(0).parcel();
    }

    private static Parcel parcel(EntityManager em, long id) {
        return new ParcelQuery(em).of(id, TODAY).orElseThrow();
    }

    private static void letters(EntityManager em, boolean on) {
        new Wishes(em).setChannel(MOTHER, "EMAIL", on, EVENING, new byte[32]);
    }

    private static void family(Consumer<EntityManager> test) {
        rolledBack(em -> {
            sql(
                    em,
                    "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (930001, 'Иванова', 'Анна', 'x', 1), (930002, 'Иванова', 'Ольга', 'y', 1)");
            sql(em, "INSERT INTO people.guardianship VALUES (930002, 930002, 930001, 'мать', '2020-01-01', NULL, 1)");
            test.accept(em);
        });
    }

    private static void sql(EntityManager em, String text) {
        em.createNativeQuery(text).executeUpdate();
    }
}
