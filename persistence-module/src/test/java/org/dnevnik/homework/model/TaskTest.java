package org.dnevnik.homework.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {

    private static final Instant AT = Instant.parse("2026-11-23T18:00:00Z");

    /** How a task comes into each state from its issue. */
    private static final Map<TaskState, List<Consumer<Task>>> ROADS = new EnumMap<>(Map.of(
            TaskState.ISSUED, List.of(),
            TaskState.SEEN, List.of(t -> t.see(AT)),
            TaskState.IN_WORK, List.of(t -> t.begin(AT)),
            TaskState.SUBMITTED, List.of(t -> t.submit(AT)),
            TaskState.RETURNED, List.of(t -> t.submit(AT), t -> t.giveBack("Ещё раз", AT)),
            TaskState.CHECKED, List.of(t -> t.check(null, AT)),
            TaskState.EXEMPT, List.of(t -> t.exempt("Болел", AT)),
            TaskState.CANCELLED, List.of(Task::cancel)));

    /** The verb that leads into each state. */
    private static final Map<TaskState, Consumer<Task>> VERBS = new EnumMap<>(Map.of(
            TaskState.ISSUED, Task::callAgain,
            TaskState.SEEN, t -> t.see(AT),
            TaskState.IN_WORK, t -> t.begin(AT),
            TaskState.SUBMITTED, t -> t.submit(AT),
            TaskState.RETURNED, t -> t.giveBack("Ещё раз", AT),
            TaskState.CHECKED, t -> t.check("Хорошо", AT),
            TaskState.EXEMPT, t -> t.exempt(null, AT),
            TaskState.CANCELLED, Task::cancel));

    /** What may follow on each state: one letter a state, in the order of the enum; x is allowed. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ISSUED,    .xxx.xxx
            SEEN,      ..xx.xxx
            IN_WORK,   ...x.xxx
            SUBMITTED, ..x.xxxx
            RETURNED,  ...x.xxx
            CHECKED,   ....xx..
            EXEMPT,    x.......
            CANCELLED, x.......
            """)
    void everyPairOfStatesIsDecided(TaskState from, String allowed) {
        String told = Arrays.stream(TaskState.values())
                .map(to -> from.mayBecome(to) ? "x" : ".")
                .collect(Collectors.joining());
        assertEquals(allowed, told);
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void aVerbDoesWhatTheStateAllowsAndNothingElse(TaskState from) {
        for (TaskState to : TaskState.values()) {
            Task task = in(from);
            boolean takenBack = from == TaskState.SUBMITTED && to == TaskState.IN_WORK;
            Consumer<Task> verb = takenBack ? Task::takeBack : VERBS.get(to);
            assertNotNull(verb);
            if (from.mayBecome(to)) {
                verb.accept(task);
                assertEquals(to, task.state());
            } else {
                assertThrows(IllegalStateException.class, () -> verb.accept(task), from + " to " + to);
                assertEquals(from, task.state());
            }
        }
    }

    @Test
    void whatIsNotHandedInCannotBeTakenBack() {
        assertThrows(IllegalStateException.class, in(TaskState.SEEN)::takeBack);
        assertThrows(IllegalStateException.class, in(TaskState.CHECKED)::takeBack);
    }

    @Test
    void aTaskRemembersWhenItWasSeenHandedInAndWhatTheTeacherSaid() {
        Task task = in(TaskState.RETURNED);
        assertEquals(AT, task.seenAt());
        assertEquals(AT, task.submittedAt());
        assertEquals("Ещё раз", task.comment());
        task.submit(AT.plusSeconds(60));
        assertEquals(AT, task.seenAt());
        assertEquals(AT.plusSeconds(60), task.submittedAt());
        task.takeBack();
        assertNull(task.submittedAt());
    }

    @Test
    void openIsWhatThePupilHasToDo() {
        assertTrue(TaskState.RETURNED.isOpen());
        assertFalse(TaskState.SUBMITTED.isOpen());
        assertFalse(TaskState.EXEMPT.isOpen());
        assertTrue(TaskState.CANCELLED.isFree());
        assertFalse(TaskState.CHECKED.isFree());
    }

    private static Task in(TaskState state) {
        Task task = new Task();
        List<Consumer<Task>> road = ROADS.get(state);
        assertNotNull(road);
        road.forEach(step -> step.accept(task));
        return task;
    }
}
