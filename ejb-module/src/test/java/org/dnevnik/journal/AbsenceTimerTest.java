package org.dnevnik.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.kernel.Changed;
import org.junit.jupiter.api.Test;

class AbsenceTimerTest {

    private final List<Long> written = new ArrayList<>();

    private AbsenceTimer over(RuntimeException second) {
        return new AbsenceTimer(new AbsenceDays() {
            @Override
            List<Long> due() {
                return List.of(1L, 2L, 3L);
            }

            @Override
            void write(long id) {
                if (id == 2) {
                    throw second;
                }
                written.add(id);
            }
        });
    }

    @Test
    void anAbsenceThatCannotBeWrittenHoldsUpNoOther() {
        over(new IllegalStateException("a row that nobody foresaw")).tick();
        assertEquals(List.of(1L, 3L), written);
    }

    @Test
    void oneThatSomebodyWritesAtWaitsForTheNextTick() {
        over(new Changed("cell")).tick();
        assertEquals(List.of(1L, 3L), written);
    }
}
