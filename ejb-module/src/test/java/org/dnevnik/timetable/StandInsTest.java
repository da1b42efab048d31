package org.dnevnik.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.timetable.view.BusyHour;
import org.dnevnik.timetable.view.DayLesson;
import org.dnevnik.timetable.view.FreeTeacher;
import org.dnevnik.timetable.view.LessonTime;
import org.dnevnik.timetable.view.TeacherAtHand;
import org.dnevnik.timetable.view.TeacherAtHand.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandInsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(9999, 12, 31);
    private static final long MATHS = 1;
    private static final long ILL = 10;
    private static final long ALSO = 11;
    private static final long THIRD = 12;
    private static final long OTHER = 13;

    private static TeacherAtHand teacher(long id, long subject, int before) {
        return teacher(id, subject, before, LocalDate.of(2020, 9, 1), LATER);
    }

    private static TeacherAtHand teacher(long id, long subject, int before, LocalDate starts, LocalDate ends) {
        return new TeacherAtHand(
                id, "Учитель " + id, "учитель " + id, List.of(new Span(starts, ends)), Set.of(subject), before);
    }

    private static DayLesson lesson(long id, LocalDate date, int number, @Nullable Long second) {
        return new DayLesson(
                id, 2026, date, at(number), 5, "5А", MATHS, "Математика", ILL, "Больной", second, "", "", 25, false);
    }

    private static LessonTime at(int number) {
        return new LessonTime(number, null, null);
    }

    private static List<Long> ids(List<FreeTeacher> free) {
        return free.stream().map(FreeTeacher::id).toList();
    }

    @Test
    void whoTeachesTheSubjectComesFirstAndThenWhoStoodInLeast() {
        StandIns standIns = new StandIns(
                List.of(
                        teacher(ILL, MATHS, 0),
                        teacher(OTHER, 2, 0),
                        teacher(ALSO, MATHS, 5),
                        teacher(THIRD, MATHS, 2)),
                List.of());
        assertEquals(List.of(THIRD, ALSO, OTHER), ids(standIns.free(lesson(1, MONDAY, 1, null), ILL)));
    }

    @Test
    void aSecondShiftsLessonIsInTheWayByTheClockAndNotByItsNumber() {
        LessonTime fifth = new LessonTime(5, LocalTime.of(12, 0), LocalTime.of(12, 45));
        LessonTime firstOfSecondShift = new LessonTime(1, LocalTime.of(12, 30), LocalTime.of(13, 15));
        LessonTime fifthOfSecondShift = new LessonTime(5, LocalTime.of(16, 0), LocalTime.of(16, 45));
        DayLesson wanted = new DayLesson(
                1, 2026, MONDAY, fifth, 5, "5А", MATHS, "Математика", ILL, "Больной", null, "", "", 25, false);
        StandIns standIns = new StandIns(
                List.of(teacher(ALSO, MATHS, 0), teacher(OTHER, MATHS, 0)),
                List.of(
                        new BusyHour(ALSO, MONDAY, firstOfSecondShift, 77),
                        new BusyHour(OTHER, MONDAY, fifthOfSecondShift, 78)));
        assertEquals(List.of(OTHER), ids(standIns.free(wanted, ILL)));
    }

    @Test
    void whoHasALessonThenIsNotFreeAndWhoIsInTheSchoolComesBeforeWhoIsNot() {
        StandIns standIns = new StandIns(
                List.of(teacher(ALSO, MATHS, 0), teacher(THIRD, MATHS, 9), teacher(OTHER, MATHS, 0)),
                List.of(new BusyHour(OTHER, MONDAY, at(1), 77), new BusyHour(THIRD, MONDAY, at(2), 78)));
        assertEquals(List.of(THIRD, ALSO), ids(standIns.free(lesson(1, MONDAY, 1, null), ILL)));
    }

    @Test
    void whoIsReplacedThatDayComesLastOfThoseWhoTeachTheSubject() {
        StandIns standIns = new StandIns(
                List.of(teacher(ALSO, MATHS, 0), teacher(THIRD, MATHS, 3), teacher(OTHER, 2, 0)),
                List.of(new BusyHour(ALSO, MONDAY, at(4), 0)));
        assertEquals(List.of(THIRD, ALSO, OTHER), ids(standIns.free(lesson(1, MONDAY, 1, null), ILL)));
    }

    @Test
    void aPositionThatEndedOrBeginsLaterIsNoPosition() {
        StandIns standIns = new StandIns(
                List.of(
                        teacher(ALSO, MATHS, 0, LocalDate.of(2020, 9, 1), MONDAY.minusDays(1)),
                        teacher(THIRD, MATHS, 0, MONDAY.plusDays(1), LATER),
                        teacher(OTHER, MATHS, 0, LocalDate.of(2020, 9, 1), MONDAY)),
                List.of());
        assertEquals(List.of(OTHER), ids(standIns.free(lesson(1, MONDAY, 1, null), ILL)));
    }

    @Test
    void theSecondTeacherOfTheLessonIsTheFirstToBeAsked() {
        StandIns standIns = new StandIns(
                List.of(teacher(ALSO, MATHS, 0), teacher(OTHER, 2, 9)), List.of(new BusyHour(OTHER, MONDAY, at(1), 1)));
        List<FreeTeacher> free = standIns.free(lesson(1, MONDAY, 1, OTHER), ILL);
        assertEquals(List.of(OTHER, ALSO), ids(free));
        assertTrue(free.get(0).here());
    }

    @Test
    void nobodyIsChosenForTwoLessonsAtATimeAndTheWorkIsShared() {
        StandIns standIns = new StandIns(List.of(teacher(ALSO, MATHS, 0), teacher(THIRD, MATHS, 1)), List.of());
        assertEquals(
                Map.of(1L, ALSO, 2L, THIRD, 3L, ALSO),
                standIns.chosen(
                        List.of(
                                lesson(1, MONDAY, 1, null),
                                lesson(2, MONDAY, 1, null),
                                lesson(3, MONDAY, 2, null),
                                lesson(4, MONDAY, 1, null)),
                        ILL));
    }

    @Test
    void aClassKeepsItsStandInForFourLessonsAndThenTheNextOnesTurnComes() {
        StandIns standIns = new StandIns(List.of(teacher(ALSO, MATHS, 0), teacher(THIRD, MATHS, 0)), List.of());
        List<DayLesson> wanted = java.util.stream.LongStream.rangeClosed(1, 5)
                .mapToObj(i -> lesson(i, MONDAY.plusDays(i), 1, null))
                .toList();
        assertEquals(Map.of(1L, ALSO, 2L, ALSO, 3L, ALSO, 4L, ALSO, 5L, THIRD), standIns.chosen(wanted, ILL));
    }

    @Test
    void whoDoesNotTeachTheSubjectIsProposedAndNotChosen() {
        StandIns standIns = new StandIns(List.of(teacher(OTHER, 2, 0)), List.of());
        assertEquals(List.of(OTHER), ids(standIns.free(lesson(1, MONDAY, 1, null), ILL)));
        assertEquals(Map.of(), standIns.chosen(List.of(lesson(1, MONDAY, 1, null)), ILL));
    }
}
