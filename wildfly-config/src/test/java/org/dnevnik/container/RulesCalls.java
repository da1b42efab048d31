package org.dnevnik.container;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.identity.EffectiveRightsService;
import org.dnevnik.journal.GradingService;
import org.dnevnik.journal.KeepGradingRule;
import org.dnevnik.journal.KeepMarking;
import org.dnevnik.journal.KeepScale;
import org.dnevnik.journal.KeepWorkType;
import org.dnevnik.journal.WorkTypeService;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.Marking;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.school.ChooseRight;
import org.dnevnik.school.OpenYear;
import org.dnevnik.school.PromotionService;
import org.dnevnik.school.SchoolRulesService;
import org.dnevnik.school.SetupService;
import org.dnevnik.school.SetupStep;

/** Rows of rules.txt: what a school decides, its setting up, who may what. */
final class RulesCalls {

    static final Map<String, Call> ALL = Map.ofEntries(
            entry(
                    "SchoolRulesService.rights",
                    c -> Calls.of(SchoolRulesService.class).rights(c, Calls.SCHOOL)),
            entry(
                    "SchoolRulesService.choose",
                    c -> Calls.of(SchoolRulesService.class)
                            .choose(
                                    c,
                                    Calls.SCHOOL,
                                    new ChooseRight(Right.WRITE_JOURNALS, Holder.CLASS_TEACHER, true))),
            entry(
                    "SchoolRulesService.functions",
                    c -> Calls.of(SchoolRulesService.class).functions(c, Calls.SCHOOL)),
            entry(
                    "SchoolRulesService.use",
                    c -> Calls.of(SchoolRulesService.class)
                            .use(c, Calls.SCHOOL, SchoolFunction.WEIGHTED_AVERAGE, false)),
            entry(
                    "PromotionService.sheet",
                    c -> Calls.of(PromotionService.class).sheet(c, Calls.SCHOOL)),
            entry(
                    "PromotionService.preview",
                    c -> Calls.of(PromotionService.class).preview(c, Calls.SCHOOL, order())),
            entry("PromotionService.open", c -> Calls.of(PromotionService.class).open(c, Calls.SCHOOL, order())),
            entry("PromotionService.undo", c -> opened(c)),
            entry("SetupService.state", c -> Calls.of(SetupService.class).state(c, Calls.SCHOOL)),
            entry("SetupService.mark", c -> Calls.of(SetupService.class).mark(c, Calls.SCHOOL, SetupStep.YEAR, false)),
            entry("SetupService.reopen", c -> Calls.of(SetupService.class).reopen(c, Calls.SCHOOL, SetupStep.YEAR)),
            entry(
                    "EffectiveRightsService.named",
                    c -> Calls.of(EffectiveRightsService.class).named(c, Calls.SCHOOL, "Человек")),
            entry(
                    "EffectiveRightsService.of",
                    c -> Calls.of(EffectiveRightsService.class).of(c, Calls.SCHOOL, Calls.PUPIL)),
            entry("GradingService.grading", c -> Calls.of(GradingService.class).grading(c, Calls.SCHOOL)),
            entry("GradingService.keepRule", c -> Calls.of(GradingService.class).keepRule(c, Calls.SCHOOL, rule())),
            entry("GradingService.dropRule", c -> Calls.of(GradingService.class).dropRule(c, Calls.SCHOOL, 0)),
            entry(
                    "GradingService.keepScale",
                    c -> Calls.of(GradingService.class)
                            .keepScale(c, Calls.SCHOOL, new KeepScale(0, "Слова", Map.of(), 0))),
            entry(
                    "GradingService.dropScale",
                    c -> Calls.of(GradingService.class).dropScale(c, Calls.SCHOOL, 0)),
            entry(
                    "GradingService.keepMarking",
                    c -> Calls.of(GradingService.class)
                            .keepMarking(c, Calls.SCHOOL, new KeepMarking(7, Marking.Retake.NEW, false, 0))),
            entry("WorkTypeService.types", c -> Calls.of(WorkTypeService.class).types(c, Calls.SCHOOL)),
            entry("WorkTypeService.keep", c -> Calls.of(WorkTypeService.class).keep(c, Calls.SCHOOL, type())),
            entry(
                    "WorkTypeService.putFirst",
                    c -> Calls.of(WorkTypeService.class).putFirst(c, Calls.SCHOOL, Calls.SCHOOL)),
            entry("WorkTypeService.drop", c -> Calls.of(WorkTypeService.class).drop(c, Calls.SCHOOL, Calls.SCHOOL)));

    private static KeepGradingRule rule() {
        return new KeepGradingRule(
                0, 5, 5, 0, "FIVE", GradingRule.Average.PLAIN, 3, "4,65 3,65 2,65", BigDecimal.ZERO, 0);
    }

    private RulesCalls() {}

    /** Undoes what it has opened itself: an opening that is not there would be not found by anybody. */
    private static void opened(Caller caller) {
        PromotionService service = Calls.of(PromotionService.class);
        service.open(caller, Calls.SCHOOL, order());
        service.undo(caller, Calls.SCHOOL, World.YEAR + 1);
    }

    private static OpenYear order() {
        return new OpenYear(
                UUID.fromString("00000000-0000-0000-0000-000000000801"),
                World.YEAR + 1,
                List.of(
                        new OpenYear.ClassMove(Calls.CLASS, "6А", null),
                        new OpenYear.ClassMove(Calls.CLASS + 1, "6Б", null)),
                List.of(),
                true);
    }

    private static KeepWorkType type() {
        return new KeepWorkType(0, "Зачёт", "ЗЧ", BigDecimal.ONE, false, 0);
    }
}
