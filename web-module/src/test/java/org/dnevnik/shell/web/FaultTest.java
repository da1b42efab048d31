package org.dnevnik.shell.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.dnevnik.kernel.Changed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    private static Fault of(String state) {
        return Fault.of(new PersistenceException(new SQLException("told to nobody", state)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"08006", "25006", "40P01", "53100", "53300", "57014", "57P01"})
    void whatTheDatabaseWillTakeLaterIsToBeSentAgain(String state) {
        assertEquals(503, of(state).status());
        assertTrue(of(state).ours(), "and the operator reads of it");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"23505", "42601", "22001"})
    void whatItWillNeverTakeIsOurFault(String state) {
        assertEquals(500, of(state).status());
    }

    @Test
    void whatSomebodyElseHasChangedIsNoFaultOfOurs() {
        Fault late = Fault.of(new Changed("cell"));
        assertEquals(409, late.status());
        assertFalse(late.ours());
    }
}
