package org.dnevnik.outbox;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.outbox.model.OutboxRows;
import org.dnevnik.outbox.model.OutboxRows.Claimed;
import org.dnevnik.outbox.view.DeadRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxServiceTest {

    private static final Caller REGION = caller(Role.REGION_OPERATOR, null);
    private static final Caller OWN = caller(Role.ADMINISTRATOR, 7L);
    private static final Caller FOREIGN = caller(Role.ADMINISTRATOR, 8L);

    @Test
    void theRegionAndTheSchoolSeeTheDeadRowOthersDoNot() {
        oneDeadRow((em, service) -> {
            assertEquals(1, dead(service, REGION).size());
            assertEquals(1, dead(service, OWN).size());
            assertTrue(dead(service, FOREIGN).isEmpty());
        });
    }

    @Test
    void whoAdministersNothingDoesNotLearnOfTheQueue() {
        oneDeadRow((em, service) -> {
            for (Role role : List.of(Role.HEAD, Role.TEACHER, Role.GUARDIAN, Role.PUPIL)) {
                assertThrows(NotFound.class, () -> service.state(caller(role, 7L), null));
            }
        });
    }

    @Test
    void aReplayedRowWaitsAgain() {
        oneDeadRow((em, service) -> {
            service.replay(OWN, dead(service, OWN).get(0).id());
            em.flush();
            assertEquals(1, service.state(OWN, null).waiting());
            assertTrue(dead(service, OWN).isEmpty());
        });
    }

    @Test
    void aForeignRowIsNeitherReplayedNorDropped() {
        oneDeadRow((em, service) -> {
            long row = dead(service, OWN).get(0).id();
            assertThrows(NotFound.class, () -> service.replay(FOREIGN, row));
            assertThrows(NotFound.class, () -> service.drop(FOREIGN, row));
            assertEquals(0, service.replayAll(FOREIGN));
        });
    }

    @Test
    void aDroppedRowIsGone() {
        oneDeadRow((em, service) -> {
            long row = dead(service, OWN).get(0).id();
            service.drop(OWN, row);
            em.flush();
            assertThrows(NotFound.class, () -> service.replay(OWN, row));
        });
    }

    @Test
    void theFailureIsTheInnermostCauseInOneLine() {
        Throwable failure = new IllegalStateException("outer", new IllegalArgumentException("inner\nsecond line"));
        assertEquals("IllegalArgumentException: inner", FailureText.of(failure));
    }

    private static List<DeadRow> dead(OutboxService service, Caller caller) {
        return service.state(caller, null).dead().items();
    }

    private static void oneDeadRow(BiConsumer<EntityManager, OutboxService> test) {
        rolledBack(em -> {
            OutboxRows rows = new OutboxRows(em);
            rows.add("notifications", "MARK", 7L, "{}");
            List<String> claimed = rows.claim(1).stream().map(Claimed::event).toList();
            TestOutbox.over(em).noteFailure(claimed.get(0), new IllegalStateException("broken"));
            rows.bury(claimed);
            test.accept(em, new OutboxService(em, new TestOutbox.Unheard<>()));
        });
    }

    private static Caller caller(Role role, @Nullable Long school) {
        return new Caller(1, 1, List.of(new Caller.Position(role, school)), "127.0.0.1");
    }
}
