package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Holder;
import org.dnevnik.kernel.Leave;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.school.model.SchoolRules;
import org.dnevnik.school.view.RuleLine;
import org.dnevnik.school.view.RuleQuery;

/** What a school decides otherwise than usual: who may what, and which functions it uses. Sessions that are open follow within a minute. */
@Stateless
@DenyAll
public class SchoolRulesService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public SchoolRulesService() {}

    SchoolRulesService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Every right with those who have it or might. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<RightRow> rights(Caller caller, long school) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        List<RuleLine> told = new RuleQuery(em).rights(school);
        return Arrays.stream(Right.values()).map(r -> row(r, told)).toList();
    }

    private static RightRow row(Right right, List<RuleLine> told) {
        return new RightRow(
                right,
                Arrays.stream(Holder.values())
                        .filter(h -> right.leave(h) != Leave.NEVER)
                        .map(h -> cell(right, h, told))
                        .toList());
    }

    private static RightRow.Cell cell(Right right, Holder holder, List<RuleLine> told) {
        Leave leave = right.leave(holder);
        Optional<RuleLine> last = told.stream()
                .filter(t -> t.name().equals(right.name()) && t.holder().equals(holder.name()))
                .findFirst()
                .filter(t -> leave.isFree());
        boolean usual = leave == Leave.ALWAYS || leave == Leave.USUALLY;
        return new RightRow.Cell(holder, leave, last.map(RuleLine::allowed).orElse(usual), last.orElse(null));
    }

    /** @throws Refusal {@link SchoolRefusal#OUT_OF_BOUNDS} for what no school decides */
    @RolesAllowed(Caller.SIGNED_IN)
    public void choose(Caller caller, long school, ChooseRight order) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        if (!order.right().leave(order.holder()).isFree()) {
            throw new Refusal(SchoolRefusal.OUT_OF_BOUNDS);
        }
        rules(caller, school).choose(order.right().name(), order.holder().name(), order.allowed());
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public List<FunctionRow> functions(Caller caller, long school) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        List<RuleLine> told = new RuleQuery(em).functions(school);
        return Arrays.stream(SchoolFunction.values())
                .map(f -> told.stream()
                        .filter(t -> t.name().equals(f.name()))
                        .findFirst()
                        .map(t -> new FunctionRow(f, Boolean.TRUE.equals(t.allowed()), t))
                        .orElse(new FunctionRow(f, true, null)))
                .toList();
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public void use(Caller caller, long school, SchoolFunction function, boolean used) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        rules(caller, school).use(function.name(), used);
    }

    private SchoolRules rules(Caller caller, long school) {
        return new SchoolRules(em, school, caller.person(), clock.now());
    }
}
