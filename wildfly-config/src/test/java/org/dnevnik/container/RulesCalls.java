package org.dnevnik.container;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.identity.EffectiveRightsService;
import org.dnevnik.journal.KeepWorkType;
import org.dnevnik.journal.WorkTypeService;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.school.ChooseRight;
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
            entry("SetupService.state", c -> Calls.of(SetupService.class).state(c, Calls.SCHOOL)),
            entry("SetupService.mark", c -> Calls.of(SetupService.class).mark(c, Calls.SCHOOL, SetupStep.YEAR, false)),
            entry("SetupService.reopen", c -> Calls.of(SetupService.class).reopen(c, Calls.SCHOOL, SetupStep.YEAR)),
            entry(
                    "EffectiveRightsService.named",
                    c -> Calls.of(EffectiveRightsService.class).named(c, Calls.SCHOOL, "Человек")),
            entry(
                    "EffectiveRightsService.of",
                    c -> Calls.of(EffectiveRightsService.class).of(c, Calls.SCHOOL, Calls.PUPIL)),
            entry("WorkTypeService.types", c -> Calls.of(WorkTypeService.class).types(c, Calls.SCHOOL)),
            entry("WorkTypeService.keep", c -> Calls.of(WorkTypeService.class).keep(c, Calls.SCHOOL, type())),
            entry(
                    "WorkTypeService.putFirst",
                    c -> Calls.of(WorkTypeService.class).putFirst(c, Calls.SCHOOL, Calls.SCHOOL)),
            entry("WorkTypeService.drop", c -> Calls.of(WorkTypeService.class).drop(c, Calls.SCHOOL, Calls.SCHOOL)));

    private RulesCalls() {}

    private static KeepWorkType type() {
        return new KeepWorkType(0, "Зачёт", "ЗЧ", BigDecimal.ONE, 0);
    }
}
