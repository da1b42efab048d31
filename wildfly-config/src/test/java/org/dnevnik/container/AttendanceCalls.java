package org.dnevnik.container;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.journal.AbsenceNoticeService;
import org.dnevnik.journal.AbsenceReasonService;
import org.dnevnik.journal.AttendanceService;
import org.dnevnik.journal.DecideAbsence;
import org.dnevnik.journal.FamilyAbsenceService;
import org.dnevnik.journal.KeepAbsenceReason;
import org.dnevnik.journal.SendAbsence;
import org.dnevnik.journal.SetAttendance;
import org.dnevnik.journal.UnfilledService;
import org.dnevnik.journal.model.Attendance;

/** Rows of attendance.txt: a class over all lessons, notices of absence, what is not filled in. */
final class AttendanceCalls {

    private static final long ACT = 80101;
    private static final long NOTICE = 80101;
    private static final long REASON = 801;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry(
                    "AttendanceService.day",
                    c -> Calls.of(AttendanceService.class).day(c, null)),
            entry(
                    "AttendanceService.sheet",
                    c -> Calls.of(AttendanceService.class).sheet(c, Calls.CLASS, null, 1)),
            entry(
                    "AttendanceService.missed",
                    c -> Calls.of(AttendanceService.class).missed(c, Calls.CLASS, Calls.MONDAY, Calls.MONDAY)),
            entry(
                    "AttendanceService.set",
                    c -> Calls.of(AttendanceService.class).set(c, ill())),
            entry(
                    "AttendanceService.undo",
                    c -> Calls.of(AttendanceService.class).undo(c, Calls.CLASS, ACT)),
            entry(
                    "FamilyAbsenceService.family",
                    c -> Calls.of(FamilyAbsenceService.class).family(c, Calls.PUPIL)),
            entry(
                    "FamilyAbsenceService.send",
                    c -> Calls.of(FamilyAbsenceService.class).send(c, dentist())),
            entry(
                    "AbsenceNoticeService.list",
                    c -> Calls.of(AbsenceNoticeService.class).list(c, true, null)),
            entry(
                    "AbsenceNoticeService.decide",
                    c -> Calls.of(AbsenceNoticeService.class).decide(c, NOTICE, new DecideAbsence(true, ""))),
            entry(
                    "AbsenceNoticeService.withdraw",
                    c -> Calls.of(AbsenceNoticeService.class).withdraw(c, NOTICE)),
            entry(
                    "AbsenceNoticeService.shorten",
                    c -> Calls.of(AbsenceNoticeService.class).shorten(c, NOTICE, today())),
            entry(
                    "AbsenceReasonService.reasons",
                    c -> Calls.of(AbsenceReasonService.class).reasons(c, Calls.SCHOOL)),
            entry(
                    "AbsenceReasonService.keep",
                    c -> Calls.of(AbsenceReasonService.class)
                            .keep(c, Calls.SCHOOL, new KeepAbsenceReason(0, "Экскурсия", Attendance.PASS, 0))),
            entry(
                    "AbsenceReasonService.drop",
                    c -> Calls.of(AbsenceReasonService.class).drop(c, Calls.SCHOOL, REASON)),
            entry("UnfilledService.own", c -> Calls.of(UnfilledService.class).own(c, null)),
            entry(
                    "UnfilledService.ofClass",
                    c -> Calls.of(UnfilledService.class).ofClass(c, Calls.CLASS, null)),
            entry(
                    "UnfilledService.ofSchool",
                    c -> Calls.of(UnfilledService.class).ofSchool(c, Calls.SCHOOL, null, null)),
            entry(
                    "UnfilledService.take",
                    c -> Calls.of(UnfilledService.class).take(c, Calls.LESSON, World.YEAR, true)));

    private AttendanceCalls() {}

    private static SetAttendance ill() {
        LocalDate yesterday = today().minusDays(1);
        return new SetAttendance(
                Calls.CLASS, Calls.PUPIL, yesterday, yesterday, List.of(), Attendance.ILL, null, null, null, null);
    }

    private static SendAbsence dentist() {
        LocalDate day = today().plusDays(7);
        return new SendAbsence(Calls.PUPIL, day, day, 1, 2, REASON, "");
    }

    private static LocalDate today() {
        return LocalDate.now(org.dnevnik.people.Families.REGION);
    }
}
