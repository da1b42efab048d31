package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final MarkValue FOUR = MarkValue.of("4").orElseThrow();
    private static final MarkValue FIVE = MarkValue.of("5").orElseThrow();

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
            mark.change(FIVE, SchoolStory.TEACHER, AT);
            requireState(em, mark, MarkState.CHANGED, 2);
            mark.clear(SchoolStory.TEACHER, AT);
            requireState(em, mark, MarkState.CLEARED, 3);
            mark.change(FOUR, SchoolStory.TEACHER, AT);
            requireState(em, mark, MarkState.CHANGED, 4);
        });
    }

    @Test
    void aClearedMarkIsNotClearedAgain() {
        Mark mark = new Mark(2026, 1, 2, 3, FOUR, 4, AT);
        mark.clear(4, AT);
        assertNull(mark.value());
        assertThrows(IllegalStateException.class, () -> mark.clear(4, AT));
    }

    @Test
    void theSameValueIsNoChange() {
        Mark mark = new Mark(2026, 1, 2, 3, FOUR, 4, AT);
        assertThrows(IllegalStateException.class, () -> mark.change(FOUR, 4, AT));
    }

    private static Mark firstMark(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        long lesson = story.lesson("2026-11-20", 2);
        long work = story.work(lesson, SchoolStory.ANSWER, 1);
        Mark mark = new Mark(2026, work, lesson, SchoolStory.ANNA, FOUR, SchoolStory.TEACHER, AT);
        em.persist(mark);
        return mark;
    }

    private static void requireState(EntityManager em, Mark mark, MarkState state, int version) {
        em.flush();
        assertEquals(state, mark.state());
        assertEquals(version, mark.version());
    }
}
