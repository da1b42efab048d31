package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.EditWindow.Lock;
import org.dnevnik.journal.model.EditWindow.Span;
import org.junit.jupiter.api.Test;

class EditWindowTest {

    private static final LocalDate SECOND = LocalDate.of(2026, 9, 2);

    @Test
    void aWeekMeansThatOnTheTenthAMarkOfTheSecondCanNoLongerBeSet() {
        EditWindow week = new EditWindow(7, true, List.of());
        assertEquals(Optional.empty(), week.lock(SECOND, LocalDate.of(2026, 9, 9), false));
        assertEquals(Optional.of(Lock.DAYS), week.lock(SECOND, LocalDate.of(2026, 9, 10), false));
    }

    @Test
    void withoutDaysOnlyTheClosedPeriodLocks() {
        LocalDate later = LocalDate.of(2027, 5, 20);
        assertEquals(Optional.empty(), EditWindow.ENDLESS.lock(SECOND, later, false));
        assertEquals(Optional.of(Lock.PERIOD), EditWindow.ENDLESS.lock(SECOND, later, true));
    }

    @Test
    void whoRunsTheSchoolIsBoundByDaysOnlyIfTheSchoolSaysSo() {
        LocalDate tenth = LocalDate.of(2026, 9, 10);
        EditWindow exempt = new EditWindow(7, true, List.of());
        EditWindow bound = new EditWindow(7, false, List.of());
        assertEquals(Optional.empty(), exempt.asFor(true).lock(SECOND, tenth, false));
        assertEquals(Optional.of(Lock.DAYS), exempt.asFor(false).lock(SECOND, tenth, false));
        assertEquals(Optional.of(Lock.DAYS), bound.asFor(true).lock(SECOND, tenth, false));
        assertEquals(Optional.of(Lock.PERIOD), exempt.asFor(true).lock(SECOND, tenth, true));
    }

    @Test
    void anUnlockOpensItsDaysAgainstBothAndNoOthers() {
        EditWindow opened = new EditWindow(0, true, List.of(new Span(SECOND, SECOND.plusDays(1))));
        LocalDate later = LocalDate.of(2026, 12, 1);
        assertEquals(Optional.empty(), opened.lock(SECOND, later, true));
        assertEquals(Optional.empty(), opened.lock(SECOND.plusDays(1), later, false));
        assertEquals(Optional.of(Lock.PERIOD), opened.lock(SECOND.plusDays(2), later, true));
        assertEquals(Optional.of(Lock.DAYS), opened.lock(SECOND.minusDays(1), later, false));
    }
}
