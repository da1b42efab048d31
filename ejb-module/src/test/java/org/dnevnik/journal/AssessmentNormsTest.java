package org.dnevnik.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.AssessmentBreach.Norm;
import org.dnevnik.journal.view.AssessmentFacts;
import org.dnevnik.journal.view.AssessmentFacts.Planned;
import org.dnevnik.journal.view.AssessmentFacts.Slot;
import org.junit.jupiter.api.Test;

class AssessmentNormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final long LESSON = 1;
    private static final long CLASS = 10;
    private static final long OTHER_CLASS = 11;
    private static final long HALF = 12;
    private static final long MATHS = 20;
    private static final long HISTORY = 21;

    @Test
    void oneADayIsEnoughForAClass() {
        assertEquals(List.of(), judged(other(DAY.plusDays(1), CLASS, HISTORY, true)));
        assertEquals(List.of(Norm.SECOND_IN_DAY), judged(other(DAY, CLASS, HISTORY, true)));
        assertEquals(List.of(Norm.SECOND_IN_DAY), judged(other(DAY, HALF, HISTORY, true)));
        assertEquals(List.of(), judged(other(DAY, OTHER_CLASS, HISTORY, false)));
    }

    @Test
    void halvesThatWriteTheSameSubjectOnOneDayWriteOneProcedure() {
        assertEquals(List.of(), judged(other(DAY, HALF, MATHS, true)));
    }

    @Test
    void itIsNotInTheFirstNorInTheLastLesson() {
        assertEquals(List.of(Norm.FIRST_OR_LAST), at(1, 1, 6, 3));
        assertEquals(List.of(Norm.FIRST_OR_LAST), at(6, 1, 6, 3));
        assertEquals(List.of(), at(2, 1, 6, 3));
        assertEquals(List.of(), at(1, 1, 6, 1), "a subject with one lesson a week has no other");
    }

    @Test
    void twoAndAHalfWeeksLieBetweenTwoOfASubject() {
        assertEquals(List.of(Norm.TOO_SOON), judged(other(DAY.minusDays(17), CLASS, MATHS, true)));
        assertEquals(List.of(), judged(other(DAY.minusDays(18), CLASS, MATHS, true)));
        assertEquals(List.of(Norm.TOO_SOON), judged(other(DAY.plusDays(17), CLASS, MATHS, true)));
        assertEquals(List.of(), judged(other(DAY.plusDays(18), CLASS, MATHS, true)));
        assertEquals(List.of(), judged(other(DAY.plusDays(3), CLASS, HISTORY, true)));
    }

    @Test
    void theClassesOfAGradeWriteOneProcedureWithinAWeek() {
        assertEquals(List.of(), judged(other(DAY.minusDays(6), OTHER_CLASS, MATHS, false)));
        assertEquals(List.of(Norm.TOO_SOON), judged(other(DAY.minusDays(7), OTHER_CLASS, MATHS, false)));
        assertEquals(List.of(), judged(other(DAY.minusDays(18), OTHER_CLASS, MATHS, false)));
    }

    @Test
    void theyTakeATenthOfTheHoursAtMost() {
        assertEquals(List.of(), counted(33, 340));
        assertEquals(List.of(Norm.TOO_MANY), counted(34, 340));
        assertEquals(List.of(Norm.TOO_MANY), counted(3, 39));
        assertEquals(List.of(), counted(3, 40));
    }

    @Test
    void theNearestFreeDaysAreTold() {
        List<Slot> slots = List.of(
                slot(LESSON, DAY, 3),
                slot(2, DAY.plusDays(1), 1),
                slot(3, DAY.plusDays(2), 3),
                slot(4, DAY.minusDays(1), 3),
                slot(5, DAY.plusDays(5), 3),
                slot(6, DAY.minusDays(9), 3));
        AssessmentFacts facts = new AssessmentFacts(
                LESSON,
                CLASS,
                MATHS,
                170,
                0,
                3,
                slots,
                List.of(other(DAY, CLASS, HISTORY, true), other(DAY.plusDays(5), CLASS, HISTORY, true)));
        assertEquals(List.of(DAY.minusDays(1), DAY.plusDays(2)), new AssessmentNorms(facts).free(DAY.minusDays(5)));
    }

    private static List<Norm> judged(Planned other) {
        return norms(
                new AssessmentFacts(LESSON, CLASS, MATHS, 170, 0, 3, List.of(slot(LESSON, DAY, 3)), List.of(other)));
    }

    private static List<Norm> at(int number, int first, int last, int mostInWeek) {
        Slot slot = new Slot(LESSON, DAY, number, first, last);
        return norms(new AssessmentFacts(LESSON, CLASS, MATHS, 170, 0, mostInWeek, List.of(slot), List.of()));
    }

    private static List<Norm> counted(int inYear, int hours) {
        return norms(
                new AssessmentFacts(LESSON, CLASS, MATHS, hours, inYear, 3, List.of(slot(LESSON, DAY, 3)), List.of()));
    }

    private static List<Norm> norms(AssessmentFacts facts) {
        return new AssessmentNorms(facts)
                .breaches().stream().map(AssessmentBreach::norm).toList();
    }

    private static Slot slot(long lesson, LocalDate date, int number) {
        return new Slot(lesson, date, number, 1, 6);
    }

    private static Planned other(LocalDate date, long group, long subject, boolean shares) {
        return new Planned(99, date, group, "5А", subject, "Предмет", shares);
    }
}
