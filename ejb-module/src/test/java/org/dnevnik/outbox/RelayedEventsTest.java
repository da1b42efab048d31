package org.dnevnik.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayedEventsTest {

    private final List<String> noted = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();

    private final RelayedEvents events = new RelayedEvents(new Outbox() {
        @Override
        public void noteFailure(String event, Throwable failure) {
            noted.add(event + " " + failure.getMessage());
        }
    });

    @Test
    void anEventOfAKindThatNobodyKnowsHoldsBackNoneOfTheOthers() {
        RuntimeException told = assertThrows(
                IllegalStateException.class,
                () -> events.each(List.of("1", "2", "3"), event -> {
                    if (event.equals("2")) {
                        throw new IllegalArgumentException("no such kind");
                    }
                    handled.add(event);
                }));
        assertEquals("1 of 3 events could not be handled", told.getMessage());
        assertEquals(List.of("1", "3"), handled);
        assertEquals(List.of("2 no such kind"), noted);
    }

    @Test
    void whatIsHandledWholeIsAcknowledged() {
        events.each(List.of("1", "2"), handled::add);
        assertEquals(List.of("1", "2"), handled);
        assertEquals(List.of(), noted);
    }

    @Test
    void aDatabaseThatIsAwayLeavesTheWholeMessageToTheBroker() {
        RelayedEvents away = new RelayedEvents(new Outbox() {
            @Override
            public void noteFailure(String event, Throwable failure) {
                throw new PersistenceException("away");
            }
        });
        assertThrows(
                PersistenceException.class,
                () -> away.each(List.of("1", "2"), event -> {
                    handled.add(event);
                    throw new PersistenceException("away");
                }));
        assertEquals(List.of("1"), handled, "the rest does not ask a database that is away");
    }
}
