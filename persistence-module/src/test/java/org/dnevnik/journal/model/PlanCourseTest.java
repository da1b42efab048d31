package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.journal.model.PlanCourse.Hour;
import org.dnevnik.journal.model.PlanCourse.Step;
import org.junit.jupiter.api.Test;

class PlanCourseTest {

    private static final Step NEXT = Step.USUAL;

    @Test
    void eachLessonTakesTheNextHour() {
        assertEquals("0.1 0.2 1.1 2.1", over(List.of(2, 1, 1), NEXT, NEXT, NEXT, NEXT));
    }

    @Test
    void behindTheEndOfThePlanThereIsNothing() {
        assertEquals("0.1 -", over(List.of(1), NEXT, NEXT));
        assertEquals("-", over(List.of(), NEXT));
    }

    @Test
    void aLessonOutsideOfThePlanMovesTheRestOn() {
        assertEquals("0.1 - 1.1", over(List.of(1, 1), NEXT, new Step(0, 0), NEXT));
    }

    @Test
    void aLessonMayTakeSeveralHours() {
        assertEquals("0.1+1.1 2.1", over(List.of(1, 1, 1), new Step(0, 2), NEXT));
        assertEquals("0.1 -", over(List.of(1), new Step(0, 4), NEXT));
    }

    @Test
    void hoursMayBePassedOverAndTakenAgain() {
        assertEquals("1.1 2.1", over(List.of(1, 1, 1), new Step(1, 1), NEXT));
        assertEquals("0.1 0.1 1.1", over(List.of(1, 1), NEXT, new Step(-1, 1), NEXT));
        assertEquals("0.1 1.1", over(List.of(1, 1), new Step(-3, 1), NEXT));
        assertEquals("-", over(List.of(1, 1), new Step(7, 1)));
    }

    private static String over(List<Integer> topics, Step... lessons) {
        return new PlanCourse(topics)
                .over(List.of(lessons)).stream()
                        .map(hours -> hours.isEmpty()
                                ? "-"
                                : hours.stream().map(PlanCourseTest::said).collect(Collectors.joining("+")))
                        .collect(Collectors.joining(" "));
    }

    private static String said(Hour hour) {
        return hour.topic() + "." + hour.number();
    }
}
