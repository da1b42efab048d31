package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.timetable.AbsenceService;
import org.dnevnik.timetable.ArrangeAbsence;
import org.dnevnik.timetable.ArrangeClosure;
import org.dnevnik.timetable.ArrangeRepeat;
import org.dnevnik.timetable.AskAbsence;
import org.dnevnik.timetable.AskClosure;
import org.dnevnik.timetable.AskRepeat;
import org.dnevnik.timetable.BellService;
import org.dnevnik.timetable.CalendarFeedService;
import org.dnevnik.timetable.ChangeLesson;
import org.dnevnik.timetable.ChangePlan;
import org.dnevnik.timetable.ClosureService;
import org.dnevnik.timetable.KeepBells;
import org.dnevnik.timetable.LessonAct;
import org.dnevnik.timetable.LoadPlan;
import org.dnevnik.timetable.NewPlan;
import org.dnevnik.timetable.NormService;
import org.dnevnik.timetable.PlanEditService;
import org.dnevnik.timetable.PlanForceService;
import org.dnevnik.timetable.PlanLoadService;
import org.dnevnik.timetable.PlanService;
import org.dnevnik.timetable.PlanWords;
import org.dnevnik.timetable.RepeatService;
import org.dnevnik.timetable.RoomService;
import org.dnevnik.timetable.SubstitutionService;
import org.dnevnik.timetable.TimetableImportService;
import org.dnevnik.timetable.TimetableService;
import org.dnevnik.timetable.view.BellTable;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.WeekHeadQuery;
import org.dnevnik.timetable.view.WeekKind;

/** Rows of timetable.txt: bells, norms, plans, changes of a day. */
final class TimetableCalls {

    static final Map<String, Call> ALL = Map.ofEntries(
            entry(
                    "TimetableService.week",
                    c -> Calls.of(TimetableService.class)
                            .week(c, new WeekHeadQuery.Key(WeekKind.GROUP, Calls.CLASS), Calls.MONDAY)),
            entry(
                    "CalendarFeedService.subjects",
                    c -> Calls.of(CalendarFeedService.class).subjects(c)),
            entry(
                    "CalendarFeedService.open",
                    c -> Calls.of(CalendarFeedService.class).open(c, Calls.PUPIL, Set.of())),
            entry(
                    "CalendarFeedService.choose",
                    c -> Calls.of(CalendarFeedService.class).choose(c, Calls.PUPIL, Set.of())),
            entry(
                    "CalendarFeedService.end",
                    c -> Calls.of(CalendarFeedService.class).end(c, Calls.PUPIL)),
            entry(
                    "TimetableImportService.preview",
                    c -> Calls.of(TimetableImportService.class)
                            .preview(c, Calls.SCHOOL, Calls.MONDAY, Calls.nothing())),
            entry(
                    "TimetableImportService.apply",
                    c -> Calls.of(TimetableImportService.class).apply(c, Calls.SCHOOL, Calls.MONDAY, Calls.nothing())),
            entry(
                    "TimetableImportService.start",
                    c -> Calls.of(TimetableImportService.class).start(c, Calls.SCHOOL, Calls.MONDAY, Calls.nothing())),
            entry("BellService.bells", c -> Calls.of(BellService.class).bells(c, Calls.SCHOOL)),
            entry("BellService.keep", c -> Calls.of(BellService.class).keep(c, bells())),
            entry("BellService.drop", c -> Calls.of(BellService.class).drop(c, Calls.SCHOOL, 0)),
            entry("PlanLoadService.look", c -> Calls.of(PlanLoadService.class).look(c, loaded())),
            entry("PlanLoadService.load", c -> Calls.of(PlanLoadService.class).load(c, loaded())),
            entry(
                    "SubstitutionService.day",
                    c -> Calls.of(SubstitutionService.class).day(c, Calls.SCHOOL, Calls.MONDAY)),
            entry(
                    "SubstitutionService.proposals",
                    c -> Calls.of(SubstitutionService.class).proposals(c, Calls.LESSON, World.YEAR)),
            entry(
                    "SubstitutionService.replace",
                    c -> Calls.of(SubstitutionService.class).replace(c, changed())),
            entry(
                    "SubstitutionService.move",
                    c -> Calls.of(SubstitutionService.class).move(c, changed())),
            entry(
                    "SubstitutionService.cancel",
                    c -> Calls.of(SubstitutionService.class).cancel(c, changed())),
            entry(
                    "SubstitutionService.takeBack",
                    c -> Calls.of(SubstitutionService.class).takeBack(c, Calls.SUBSTITUTION)),
            entry(
                    "SubstitutionService.swap",
                    c -> Calls.of(SubstitutionService.class).swap(c, changed())),
            entry(
                    "SubstitutionService.merge",
                    c -> Calls.of(SubstitutionService.class).merge(c, changed())),
            entry(
                    "SubstitutionService.exchange",
                    c -> Calls.of(SubstitutionService.class).exchange(c, Calls.LESSON, World.YEAR, Calls.MONDAY)),
            entry("RoomService.rooms", c -> Calls.of(RoomService.class).rooms(c, Calls.SCHOOL, Calls.MONDAY, 1)),
            entry("AbsenceService.look", c -> Calls.of(AbsenceService.class).look(c, absent())),
            entry(
                    "AbsenceService.arrange",
                    c -> Calls.of(AbsenceService.class).arrange(c, new ArrangeAbsence(absent(), "", List.of()))),
            entry("ClosureService.look", c -> Calls.of(ClosureService.class).look(c, away())),
            entry(
                    "ClosureService.arrange",
                    c -> Calls.of(ClosureService.class).arrange(c, new ArrangeClosure(away(), "", List.of()))),
            entry("RepeatService.look", c -> Calls.of(RepeatService.class).look(c, repeated())),
            entry(
                    "RepeatService.arrange",
                    c -> Calls.of(RepeatService.class).arrange(c, new ArrangeRepeat(repeated(), Set.of()))),
            entry(
                    "AbsenceService.takeBack",
                    c -> Calls.of(AbsenceService.class).takeBack(c, Calls.SCHOOL, Calls.SUBSTITUTION)),
            entry("NormService.norms", c -> Calls.of(NormService.class).norms(c, Calls.SCHOOL)),
            entry("NormService.keep", c -> Calls.of(NormService.class).keep(c, Calls.SCHOOL, List.of(), 0)),
            entry("PlanService.plans", c -> Calls.of(PlanService.class).plans(c, Calls.SCHOOL, World.YEAR)),
            entry("PlanService.plan", c -> Calls.of(PlanService.class).plan(c, Calls.PLAN)),
            entry(
                    "PlanService.make",
                    c -> Calls.of(PlanService.class)
                            .make(c, new NewPlan(Calls.SCHOOL, World.YEAR, "План", 1, 0, true))),
            entry(
                    "PlanService.settle",
                    c -> Calls.of(PlanService.class)
                            .settle(c, new PlanWords(Calls.PLAN, 0, "План", 2, Calls.MONDAY, false))),
            entry("PlanService.drop", c -> Calls.of(PlanService.class).drop(c, Calls.PLAN)),
            entry("PlanService.difference", c -> Calls.of(PlanService.class).difference(c, Calls.PLAN, 0)),
            entry("PlanEditService.board", c -> Calls.of(PlanEditService.class).board(c, Calls.PLAN)),
            entry("PlanEditService.names", c -> Calls.of(PlanEditService.class).names(c, Calls.PLAN)),
            entry(
                    "PlanEditService.cells",
                    c -> Calls.of(PlanEditService.class).cells(c, Calls.PLAN, Calls.PLAN_LESSON)),
            entry("PlanEditService.change", c -> Calls.of(PlanEditService.class).change(c, moved())),
            entry("PlanEditService.undo", c -> Calls.of(PlanEditService.class).undo(c, Calls.PLAN, 0)),
            entry("PlanEditService.redo", c -> Calls.of(PlanEditService.class).redo(c, Calls.PLAN, 0)),
            entry(
                    "PlanForceService.preview",
                    c -> Calls.of(PlanForceService.class).preview(c, Calls.PLAN, Calls.MONDAY)),
            entry(
                    "PlanForceService.enforce",
                    c -> Calls.of(PlanForceService.class).enforce(c, Calls.PLAN, 0, Calls.MONDAY)));

    private TimetableCalls() {}

    private static ChangePlan moved() {
        PlanPiece there =
                new PlanPiece(Calls.PLAN_LESSON, Calls.CLASS, Calls.SUBJECT, null, null, null, 2, 3, 1, 1, null, null);
        return new ChangePlan(Calls.PLAN, 0, ChangePlan.Kind.PUT, Calls.PLAN_LESSON, 0, there, 1);
    }

    private static KeepBells bells() {
        return new KeepBells(Calls.SCHOOL, new BellTable(-1, "Вторая смена", 1, 1 << 5, List.of()), 0);
    }

    private static ChangeLesson changed() {
        return new ChangeLesson(Calls.LESSON, World.YEAR, 914, false, 0, null, 5, 0, "");
    }

    private static AskClosure away() {
        return new AskClosure(Calls.SCHOOL, 0, Calls.CLASS, Calls.MONDAY, Calls.MONDAY.plusDays(4));
    }

    private static AskRepeat repeated() {
        return new AskRepeat(LessonAct.MOVE, changed(), Calls.MONDAY.plusWeeks(1));
    }

    private static AskAbsence absent() {
        return new AskAbsence(Calls.SCHOOL, 913, Calls.MONDAY, Calls.MONDAY.plusDays(4));
    }

    private static LoadPlan loaded() {
        return new LoadPlan(Calls.SCHOOL, World.YEAR, "План", Calls.nothing(), Map.of());
    }
}
