package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PushListenerTest {

    private final AtomicInteger opened = new AtomicInteger();

    private void listensOnce(PushListener.Line line) {
        PushListener listener = new PushListener(line, new PushBoard(), List.of());
        listener.stop(); // it looks at that after it has listened
        assertDoesNotThrow(listener::run);
        assertEquals(1, opened.get());
    }

    private Connection open(RuntimeException fault) {
        opened.incrementAndGet();
        throw fault;
    }

    @Test
    void whatNobodyForesawEndsTheListeningAndNotTheListener() {
        listensOnce(() -> open(new NumberFormatException("a line of a node of another version")));
    }

    @Test
    void aDatabaseThatIsAwayEndsNeither() {
        listensOnce(() -> {
            opened.incrementAndGet();
            throw new SQLException("away");
        });
    }
}
