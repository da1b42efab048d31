package org.dnevnik.notifications.model;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.kernel.Slice;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.notifications.view.NotificationsQuery;
import org.junit.jupiter.api.Test;

class NotificationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long CHILD = 910_001;
    private static final List<String> USUAL = List.of("MARKS EMAIL", "MARKS PUSH");
    private static final String MARK = """
            [{"event":"00000000-0000-0000-0000-00000000000%d","kind":"MARK","notice":{"pupil":%d,"facts":{"new":"5"}}}]""";

    @Test
    void thePupilAndOnlyActiveGuardiansAreTold() {
        family(em -> {
            new Notifications(em).announce(MARK.formatted(1, CHILD), TODAY, USUAL);
            assertEquals(List.of(910_001L, 910_002L, 910_003L), told(em));
        });
    }

    @Test
    void whatIsForThePupilAloneReachesNoGuardian() {
        family(em -> {
            String alone = MARK.formatted(1, CHILD).replace("\"facts\"", "\"alone\":true,\"facts\"");
            new Notifications(em).announce(alone, TODAY, USUAL);
            assertEquals(List.of(CHILD), told(em));
        });
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() {
        family(em -> {
            assertEquals(
                    3,
                    new Notifications(em)
                            .announce(MARK.formatted(1, CHILD), TODAY, USUAL)
                            .written());
            assertEquals(
                    0,
                    new Notifications(em)
                            .announce(MARK.formatted(1, CHILD), TODAY, USUAL)
                            .written());
        });
    }

    @Test
    void anEventAboutNobodyFails() {
        family(em -> assertThrows(
                PersistenceException.class, () -> new Notifications(em).announce(MARK.formatted(1, 77), TODAY, USUAL)));
    }

    @Test
    void aBrokenEventFails() {
        family(em -> assertThrows(
                PersistenceException.class, () -> new Notifications(em).announce("[{\"event\":", TODAY, USUAL)));
    }

    @Test
    void theListIsReadNewestFirstAndByKey() {
        family(em -> {
            for (int i = 1; i <= 3; i++) {
                new Notifications(em).announce(MARK.formatted(i, CHILD), TODAY, USUAL);
            }
            NotificationsQuery query = new NotificationsQuery(em);
            Slice<NotificationView> first = query.of(CHILD, TODAY, null, 2);
            assertEquals(2, first.items().size());
            assertEquals(1, query.of(CHILD, TODAY, first.next(), 2).items().size());
            assertEquals("5", first.items().get(0).fact("new"));
            assertEquals("Иванова Анна", first.items().get(0).pupilName());
        });
    }

    @Test
    void whatComesWhileOneReadsStaysUnseen() {
        family(em -> {
            Notifications notifications = new Notifications(em);
            NotificationsQuery query = new NotificationsQuery(em);
            notifications.announce(MARK.formatted(1, CHILD), TODAY, USUAL);
            long newest = query.of(CHILD, TODAY, null, 1).items().get(0).id();
            notifications.announce(MARK.formatted(2, CHILD), TODAY, USUAL);
            notifications.seeAll(CHILD, newest);
            assertEquals(1, query.unseen(CHILD, TODAY).count());
            assertTrue(query.of(CHILD, TODAY, null, 2).items().get(1).seen());
        });
    }

    private static void family(Consumer<EntityManager> test) {
        rolledBack(em -> {
            for (int i = 1; i <= 6; i++) {
                sql(
                        em,
                        "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (%d, 'Иванова', 'Анна', 'x', 1)"
                                .formatted(910_000 + i));
            }
            guardian(em, 910_002, "'2020-01-01'", "NULL");
            guardian(em, 910_003, "'2020-01-01'", "'2026-11-23'");
            guardian(em, 910_004, "'2020-01-01'", "'2026-11-22'");
            guardian(em, 910_005, "'2026-11-24'", "NULL");
            test.accept(em);
        });
    }

    private static void guardian(EntityManager em, long person, String starts, String ends) {
        sql(
                em,
                "INSERT INTO people.guardianship VALUES (%d, %d, %d, 'мать', %s, %s, 1)"
                        .formatted(person, person, CHILD, starts, ends));
    }

    private static void sql(EntityManager em, String text) {
        em.createNativeQuery(text).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Long> told(EntityManager em) {
        return em.createNativeQuery("SELECT recipient FROM notifications.notification ORDER BY recipient")
                .getResultList();
    }
}
