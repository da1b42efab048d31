package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.diary.DiaryMarksService;
import org.dnevnik.diary.WhoseDiary;
import org.dnevnik.journal.AcceptProposals;
import org.dnevnik.journal.AcceptProposals.Given;
import org.dnevnik.journal.ClassSummaryService;
import org.dnevnik.journal.CouncilService;
import org.dnevnik.journal.EditWindowService;
import org.dnevnik.journal.OpenDays;
import org.dnevnik.journal.PeriodClosingService;
import org.dnevnik.journal.PeriodMarkService;
import org.dnevnik.journal.PupilWhy;
import org.dnevnik.journal.RecordCouncil;
import org.dnevnik.journal.SetPeriodMark;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.EditRule;

/** Rows of periods.txt: marks of periods, their closing, the time for writing, a class over all subjects, and what a family reads of it. */
final class PeriodCalls {

    private static final long PERIOD = 801;
    private static final long UNLOCK = 80101;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("CouncilService.ofYear", c -> Calls.of(CouncilService.class).ofYear(c, Calls.SCHOOL)),
            entry(
                    "PeriodMarkService.sheet",
                    c -> Calls.of(PeriodMarkService.class).sheet(c, Calls.CLASS, Calls.SUBJECT)),
            entry(
                    "PeriodMarkService.why",
                    c -> Calls.of(PeriodMarkService.class)
                            .why(c, Calls.CLASS, Calls.SUBJECT, Calls.PUPIL, PeriodMarkKind.PERIOD, PERIOD)),
            entry(
                    "PeriodMarkService.set",
                    c -> Calls.of(PeriodMarkService.class)
                            .set(
                                    c,
                                    new SetPeriodMark(
                                            Calls.CLASS,
                                            Calls.SUBJECT,
                                            Calls.PUPIL,
                                            PeriodMarkKind.PERIOD,
                                            PERIOD,
                                            "",
                                            0,
                                            null))),
            entry(
                    "PeriodMarkService.accept",
                    c -> Calls.of(PeriodMarkService.class)
                            .accept(
                                    c,
                                    new AcceptProposals(
                                            Calls.CLASS,
                                            Calls.SUBJECT,
                                            PeriodMarkKind.PERIOD,
                                            PERIOD,
                                            List.of(new Given(Calls.PUPIL, 99))))),
            entry(
                    "ClassSummaryService.summary",
                    c -> Calls.of(ClassSummaryService.class).summary(c, Calls.CLASS, PeriodMarkKind.PERIOD, PERIOD)),
            entry(
                    "ClassSummaryService.decide",
                    c -> Calls.of(ClassSummaryService.class)
                            .decide(
                                    c,
                                    Calls.CLASS,
                                    new RecordCouncil(List.of(), CouncilDecision.NEXT, "1", Calls.MONDAY))),
            entry(
                    "PeriodClosingService.sheet",
                    c -> Calls.of(PeriodClosingService.class).sheet(c, Calls.SCHOOL, PERIOD)),
            entry(
                    "PeriodClosingService.close",
                    c -> Calls.of(PeriodClosingService.class).close(c, Calls.SCHOOL, PERIOD, false)),
            entry(
                    "PeriodClosingService.open",
                    c -> Calls.of(PeriodClosingService.class).open(c, Calls.SCHOOL, PERIOD, "")),
            entry(
                    "EditWindowService.sheet",
                    c -> Calls.of(EditWindowService.class).sheet(c, Calls.SCHOOL)),
            entry(
                    "EditWindowService.keep",
                    c -> Calls.of(EditWindowService.class).keep(c, Calls.SCHOOL, EditRule.USUAL)),
            entry(
                    "EditWindowService.unlock",
                    c -> Calls.of(EditWindowService.class)
                            .unlock(
                                    c,
                                    Calls.SCHOOL,
                                    new OpenDays(null, null, null, Calls.MONDAY, Calls.MONDAY, Calls.MONDAY, ""))),
            entry(
                    "EditWindowService.lock",
                    c -> Calls.of(EditWindowService.class).lock(c, Calls.SCHOOL, UNLOCK)),
            entry(
                    "DiaryMarksService.marks",
                    c -> Calls.of(DiaryMarksService.class).marks(c, WhoseDiary.of(Calls.PUPIL))),
            entry(
                    "DiaryMarksService.why",
                    c -> Calls.of(DiaryMarksService.class)
                            .why(c, Calls.PUPIL, new PupilWhy(Calls.CLASS, Calls.SUBJECT, "", PERIOD))));

    private PeriodCalls() {}
}
