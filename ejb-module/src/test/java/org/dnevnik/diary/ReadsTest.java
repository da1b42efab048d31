package org.dnevnik.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.junit.jupiter.api.Test;

class ReadsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T09:00:00Z");
    private static final Caller MOTHER = Caller.carryingOut(7);

    private final List<Long> logged = new ArrayList<>();
    private boolean away;

    private final Reads reads = new Reads(
            new AccessLog() {
                @Override
                public void read(Caller caller, long subjectPerson, String what) {
                    if (away) {
                        throw new PersistenceException("the database is away");
                    }
                    logged.add(subjectPerson);
                }
            },
            new SchoolClock(Clock.fixed(NOON, ZoneOffset.UTC)));

    @Test
    void anOpenDiaryIsNotedOnceAnHour() {
        reads.read(MOTHER, 1);
        reads.read(MOTHER, 1);
        reads.read(MOTHER, 2);
        assertEquals(List.of(1L, 2L), logged);
    }

    @Test
    void whatTheLogDidNotTakeIsNotedAtTheNextLook() {
        away = true;
        assertThrows(PersistenceException.class, () -> reads.read(MOTHER, 1));
        away = false;
        reads.read(MOTHER, 1);
        assertEquals(List.of(1L), logged);
    }
}
