package org.dnevnik.notifications;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.notifications.view.NotificationsQuery;
import org.dnevnik.outbox.Outbox;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.outbox.model.OutboxRows;
import org.dnevnik.outbox.model.OutboxRows.Claimed;
import org.junit.jupiter.api.Test;

class NoticeHandlingTest {

    private static final long PUPIL = 920_001;

    @Test
    void aNoticeArrivesWithItsFacts() {
        oneMark(em -> {
            handle(em, claimed(em));
            NotificationView told = told(em).get(0);
            assertEquals(Map.of("subject", "«Физика»", "new", "5"), told.facts());
            assertEquals("MARK", told.kind());
        });
    }

    @Test
    void theSameEventTwiceIsOneNotification() {
        oneMark(em -> {
            List<String> events = claimed(em);
            handle(em, events);
            handle(em, events);
            assertEquals(1, told(em).size());
        });
    }

    @Test
    void aHandledEventHasLeftTheOutbox() {
        oneMark(em -> {
            List<String> events = claimed(em);
            handle(em, events);
            assertTrue(new OutboxRows(em).claimLost(10, -1).isEmpty());
        });
    }

    private static void oneMark(Consumer<EntityManager> test) {
        rolledBack(em -> {
            em.createNativeQuery(
                            "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (920001, 'Иванова', 'Анна', 'x', 1)")
                    .executeUpdate();
            new Notices(TestOutbox.over(em))
                    .add(new Notice("MARK", 7, PUPIL, Map.of("subject", "«Физика»", "new", "5")));
            test.accept(em);
        });
    }

    private static List<String> claimed(EntityManager em) {
        return new OutboxRows(em).claim(10).stream().map(Claimed::event).toList();
    }

    private static void handle(EntityManager em, List<String> events) {
        Outbox outbox = TestOutbox.over(em);
        new NoticeHandling(em, outbox, new SchoolClock()).handle(events);
    }

    private static List<NotificationView> told(EntityManager em) {
        return new NotificationsQuery(em)
                .of(PUPIL, java.time.LocalDate.of(2026, 11, 23), null, 10)
                .items();
    }
}
