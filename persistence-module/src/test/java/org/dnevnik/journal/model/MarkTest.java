package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 12, 7);
    private static final MarkValue FOUR = value("4");
    private static final MarkValue FIVE = value("5");

    @ParameterizedTest
    @CsvSource(textBlock = """
            EMPTY,   EMPTY,   false
            EMPTY,   SET,     true
            EMPTY,   CHANGED, false
            EMPTY,   CLEARED, false
            SET,     EMPTY,   false
            SET,     SET,     false
            SET,     CHANGED, true
            SET,     CLEARED, true
            CHANGED, EMPTY,   false
            CHANGED, SET,     false
            CHANGED, CHANGED, true
            CHANGED, CLEARED, true
            CLEARED, EMPTY,   false
            CLEARED, SET,     false
            CLEARED, CHANGED, true
            CLEARED, CLEARED, false
            """)
    void everyPairOfStatesIsDecided(MarkState from, MarkState to, boolean allowed) {
        assertEquals(allowed, from.mayBecome(to));
    }

    @Test
    void aMarkIsSetChangedClearedAndSetAgainWithARisingVersion() {
        TestDatabase.rolledBack(em -> {
            Mark mark = firstMark(em);
            requireState(em, mark, MarkState.SET, 1);
            mark.change(FIVE, null, SchoolStory.TEACHER, AT);
            requireState(em, mark, MarkState.CHANGED, 2);
            mark.clear(SchoolStory.TEACHER, AT);
            requireState(em, mark, MarkState.CLEARED, 3);
            mark.change(FOUR, null, SchoolStory.TEACHER, AT);
            requireState(em, mark, MarkState.CHANGED, 4);
        });
    }

    @Test
    void aClearedMarkIsNotClearedAgain() {
        Mark mark = new Mark(2026, 1, 2, 3, FOUR, null, 4, AT);
        mark.clear(4, AT);
        assertNull(mark.value());
        assertThrows(IllegalStateException.class, () -> mark.clear(4, AT));
    }

    @Test
    void theSameValueIsNoChange() {
        Mark mark = new Mark(2026, 1, 2, 3, FOUR, null, 4, AT);
        assertThrows(IllegalStateException.class, () -> mark.change(FOUR, null, 4, AT));
    }

    @Test
    void aRetakeKeepsTheOldMarkBesideTheNewOneUntilItIsUndone() {
        Mark mark = new Mark(2026, 1, 2, 3, FOUR, null, 4, AT);
        mark.retake(FIVE, 4, AT);
        assertEquals("5", mark.value());
        assertEquals("4", mark.oldValue());
        mark.undoRetake(FOUR, 4, AT);
        assertEquals("4", mark.value());
        assertNull(mark.oldValue());
        assertThrows(IllegalStateException.class, () -> mark.undoRetake(FOUR, 4, AT));
    }

    @Test
    void aDebtHasALastDayAndIsPassedByAMark() {
        Mark debt = new Mark(2026, 1, 2, 3, value("."), LAST, 4, AT);
        assertEquals(LAST, debt.due());
        assertThrows(IllegalStateException.class, () -> debt.retake(FIVE, 4, AT));
        assertThrows(IllegalStateException.class, () -> debt.note(null, null, null));
        debt.change(FIVE, null, 4, AT);
        assertNull(debt.due());
        assertThrows(IllegalStateException.class, () -> debt.note(null, null, LAST));
        assertThrows(IllegalArgumentException.class, () -> new Mark(2026, 1, 2, 3, FIVE, LAST, 4, AT));
    }

    private static MarkValue value(String typed) {
        return Objects.requireNonNull(MarkText.read(typed, GradingRule.usual(GradingRule.Average.PLAIN))
                .orElseThrow()
                .mark());
    }

    private static Mark firstMark(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        long lesson = story.lesson("2026-11-20", 2);
        long work = story.work(lesson, SchoolStory.ANSWER, 1);
        Mark mark = new Mark(2026, work, lesson, SchoolStory.ANNA, FOUR, null, SchoolStory.TEACHER, AT);
        em.persist(mark);
        return mark;
    }

    private static void requireState(EntityManager em, Mark mark, MarkState state, int version) {
        em.flush();
        assertEquals(state, mark.state());
        assertEquals(version, mark.version());
    }
}
