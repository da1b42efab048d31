package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.model.SchoolRules;
import org.dnevnik.school.view.SetupQuery;

/** Leads the first administrator of a school from nothing to a running week; each step can be put off and returned to. */
@Stateless
@DenyAll
public class SetupService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    @Any
    private Instance<TellsSetup> features;

    /** How far the school is, and what is missing. */
    @RolesAllowed(Caller.SIGNED_IN)
    public SetupState state(Caller caller, long school) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        LocalDate today = clock.today(Families.REGION);
        Map<String, Boolean> told = new SetupQuery(em).told(school);
        List<SetupState.Step> steps = parts().flatMap(f -> f.facts(school, today).stream())
                .sorted(Comparator.comparing(SetupFact::step))
                .map(f -> step(f, told))
                .toList();
        return new SetupState(
                school,
                steps,
                parts().flatMap(f -> f.gaps(school, today).stream()).toList());
    }

    /** @param skipped put off, otherwise done */
    @RolesAllowed(Caller.SIGNED_IN)
    public void mark(Caller caller, long school, SetupStep step, boolean skipped) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        new SchoolRules(em, school, caller.person(), clock.now()).mark(step.name(), skipped);
    }

    /** The step is open again, unless what there is proves it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void reopen(Caller caller, long school, SetupStep step) {
        SchoolPolicy.require(caller, Right.SET_RULES, school);
        new SchoolRules(em, school, caller.person(), clock.now()).reopen(step.name());
    }

    private static SetupState.Step step(SetupFact fact, Map<String, Boolean> told) {
        Boolean putOff = told.get(fact.step().name());
        SetupState.State state = fact.proven() || Boolean.FALSE.equals(putOff)
                ? SetupState.State.DONE
                : putOff == null ? SetupState.State.OPEN : SetupState.State.PUT_OFF;
        return new SetupState.Step(fact.step(), state, fact.counts());
    }

    private Stream<TellsSetup> parts() {
        return features.stream();
    }
}
