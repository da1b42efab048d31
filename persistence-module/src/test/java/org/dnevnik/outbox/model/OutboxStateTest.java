package org.dnevnik.outbox.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxStateTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            PENDING, PENDING, false
            PENDING, SENT,    true
            PENDING, DEAD,    false
            SENT,    PENDING, true
            SENT,    SENT,    true
            SENT,    DEAD,    true
            DEAD,    PENDING, true
            DEAD,    SENT,    false
            DEAD,    DEAD,    false
            """)
    void everyPairOfStatesIsDecided(OutboxState from, OutboxState to, boolean allowed) {
        assertEquals(allowed, from.mayBecome(to));
    }
}
