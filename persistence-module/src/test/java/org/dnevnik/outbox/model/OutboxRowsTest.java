package org.dnevnik.outbox.model;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.outbox.model.OutboxRows.Claimed;
import org.junit.jupiter.api.Test;

class OutboxRowsTest {

    @Test
    void aRowIsClaimedOnce() {
        outbox((em, rows) -> {
            assertEquals("notifications", rows.claim(10).get(0).queue());
            assertTrue(rows.claim(10).isEmpty());
        });
    }

    @Test
    void aRowThatTheBrokerRefusedIsClaimedAgain() {
        outbox((em, rows) -> {
            List<String> claimed = claim(rows);
            rows.giveBack(claimed);
            assertEquals(claimed, claim(rows));
        });
    }

    @Test
    void aMessageThatIsOnTheWayIsNotLostYet() {
        outbox((em, rows) -> {
            rows.claim(10);
            assertTrue(rows.claimLost(10, 60).isEmpty());
        });
    }

    @Test
    void aMessageThatWasLostWithItsNodeIsClaimedAgain() {
        outbox((em, rows) -> {
            List<String> claimed = claim(rows);
            em.createNativeQuery("UPDATE outbox.message SET sent_at = sent_at - interval '61 s'")
                    .executeUpdate();
            assertEquals(
                    claimed, rows.claimLost(10, 60).stream().map(Claimed::event).toList());
            assertTrue(rows.claimLost(10, 60).isEmpty());
        });
    }

    @Test
    void anEventIsTakenOnce() {
        outbox((em, rows) -> {
            List<String> claimed = claim(rows);
            assertEquals("{\"a\":1}", rows.take(claimed).get(0).payload());
            assertTrue(rows.take(claimed).isEmpty());
        });
    }

    @Test
    void anEventThatFailedIsBuriedAndReplayed() {
        outbox((em, rows) -> {
            List<String> claimed = claim(rows);
            rows.noteFailure(claimed.get(0), "broken");
            rows.bury(claimed);
            assertTrue(rows.claim(10).isEmpty());
            OutboxRow row = only(em);
            assertTrue(row.isDead());
            row.replay();
            em.flush();
            assertEquals(claimed, claim(rows));
        });
    }

    @Test
    void anEventWithoutAFailureOfItsOwnIsNotBuriedButWaits() {
        outbox((em, rows) -> {
            List<String> claimed = claim(rows);
            rows.bury(claimed);
            assertEquals(claimed, claim(rows));
        });
    }

    @Test
    void onlyADeadRowIsReplayed() {
        outbox((em, rows) -> {
            OutboxRow row = only(em);
            assertFalse(row.isDead());
            assertNotNull(assertThrows(IllegalStateException.class, row::replay).getMessage());
        });
    }

    @Test
    void allDeadRowsOfASchoolAreReplayedAndNoOthers() {
        outbox((em, rows) -> {
            List<String> claimed = claim(rows);
            rows.noteFailure(claimed.get(0), "broken");
            rows.bury(claimed);
            assertEquals(0, rows.replayAll(List.of(8L)));
            assertEquals(1, rows.replayAll(List.of(7L)));
        });
    }

    private interface Story {
        void tell(EntityManager em, OutboxRows rows);
    }

    private static void outbox(Story story) {
        Consumer<EntityManager> work = em -> {
            OutboxRows rows = new OutboxRows(em);
            rows.add("notifications", "MARK", 7L, "{\"a\":1}");
            story.tell(em, rows);
        };
        rolledBack(work);
    }

    private static List<String> claim(OutboxRows rows) {
        return rows.claim(10).stream().map(Claimed::event).toList();
    }

    private static OutboxRow only(EntityManager em) {
        return em.createQuery("SELECT r FROM OutboxRow r", OutboxRow.class).getSingleResult();
    }
}
