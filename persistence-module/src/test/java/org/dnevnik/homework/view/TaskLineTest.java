package org.dnevnik.homework.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.WantedAnswer;
import org.junit.jupiter.api.Test;

class TaskLineTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

    @Test
    void anAnswerIsOwedFromTheDayAfterItsDay() {
        assertFalse(line(TaskState.IN_WORK, WantedAnswer.TEXT).owed(DUE));
        assertTrue(line(TaskState.IN_WORK, WantedAnswer.TEXT).owed(DUE.plusDays(1)));
    }

    @Test
    void whatIsOnlyToBeCalledDoneIsNoDebt() {
        assertFalse(line(TaskState.SEEN, WantedAnswer.NONE).owed(DUE.plusDays(1)));
    }

    @Test
    void whatWasReturnedIsOwedAtOnce() {
        assertTrue(line(TaskState.RETURNED, WantedAnswer.FILE).owed(DUE.minusDays(1)));
    }

    @Test
    void nothingIsOwedOfWhatIsHandedInCheckedOrCalledOff() {
        assertEquals(
                List.of(),
                Stream.of(TaskState.SUBMITTED, TaskState.CHECKED, TaskState.EXEMPT, TaskState.CANCELLED)
                        .filter(state -> line(state, WantedAnswer.BOTH).owed(DUE.plusDays(9)))
                        .toList());
    }

    private static TaskLine line(TaskState state, WantedAnswer answer) {
        return new TaskLine(1, 2026, state, "Алгебра", null, DUE, 3, "№ 5", null, answer, null, null, 0, null);
    }
}
