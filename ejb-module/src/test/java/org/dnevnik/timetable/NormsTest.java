package org.dnevnik.timetable;

import static org.dnevnik.timetable.PlanStory.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dnevnik.timetable.view.PlanNorm;
import org.dnevnik.timetable.view.PlanPiece;
import org.junit.jupiter.api.Test;

class NormsTest {

    private static final List<PlanNorm> NORMS =
            List.of(new PlanNorm(1, 4, 21, 21, 1, false), new PlanNorm(5, 6, 29, 32, 0, true));

    @Test
    void aDayIsAsLongAsTheGradeBears() {
        assertEquals(List.of(), breaches(day(FIVE_A, 1, 1, 6)));
        assertEquals(List.of(new Breach(Breach.Kind.DAY, FIVE_A, 1, 7, 6)), breaches(day(FIVE_A, 1, 1, 7)));
    }

    @Test
    void theFirstGradeHasOneLongerDayAndNoMore() {
        List<PlanPiece> week = day(FIRST_GRADE, 1, 1, 5);
        assertEquals(List.of(), breaches(week));
        week.addAll(day(FIRST_GRADE, 2, 1, 5));
        assertEquals(List.of(new Breach(Breach.Kind.DAY, FIRST_GRADE, 2, 5, 4)), breaches(week));
    }

    @Test
    void theFirstGradeDoesNotComeBeforeTheFirstLesson() {
        assertEquals(
                List.of(new Breach(Breach.Kind.ZEROTH, FIRST_GRADE, 0, 0, 0)), breaches(day(FIRST_GRADE, 1, 0, 3)));
        assertEquals(List.of(), breaches(day(FIVE_A, 1, 0, 3)));
    }

    @Test
    void aGapIsTold() {
        List<PlanPiece> week = day(FIVE_A, 3, 1, 2);
        week.addAll(day(FIVE_A, 3, 4, 5));
        assertEquals(List.of(new Breach(Breach.Kind.GAP, FIVE_A, 3, 3, 0)), breaches(week));
    }

    @Test
    void halvesAtOneTimeAreOneLesson() {
        List<PlanPiece> week = day(FIVE_A, 1, 1, 5);
        week.add(lesson(90, HALF_ONE, IVANOVA, null, 1, 6));
        week.add(lesson(91, HALF_TWO, PETROV, null, 1, 6));
        assertEquals(List.of(), breaches(week));
    }

    @Test
    void aWeekOfSixDaysBearsMore() {
        List<PlanPiece> week = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(d -> week.addAll(day(FIVE_A, d, 1, 6)));
        assertEquals(List.of(new Breach(Breach.Kind.WEEK, FIVE_A, 0, 30, 29)), breaches(week));
        week.addAll(day(FIVE_A, 6, 1, 2));
        assertEquals(List.of(), breaches(week));
    }

    @Test
    void lessonsOfEvenAndOddWeeksAreNotAddedUp() {
        List<PlanPiece> week = day(FIVE_A, 1, 1, 5);
        week.add(lesson(90, FIVE_A, IVANOVA, null, 1, 6).in(2, 0b01));
        week.add(lesson(91, FIVE_A, IVANOVA, null, 1, 0).in(2, 0b10));
        assertEquals(List.of(), breaches(week));
    }

    private static List<Breach> breaches(List<PlanPiece> plan) {
        return new Norms(GROUPS, NORMS).of(plan);
    }

    private static List<PlanPiece> day(long group, int weekday, int first, int last) {
        List<PlanPiece> day = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            day.add(lesson(weekday * 100L + number, group, IVANOVA, null, weekday, number));
        }
        return day;
    }
}
