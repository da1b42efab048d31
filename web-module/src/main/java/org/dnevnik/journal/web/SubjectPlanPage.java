package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.OpenPlan;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** One plan of a subject with its editor: {@code /journal/plan?id=…}. */
@Named
@RequestScoped
public class SubjectPlanPage {

    @Inject
    private SubjectPlanService plans;

    @Inject
    private CurrentCaller caller;

    private @Nullable OpenPlan plan;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        plan = plans.plan(caller.get(), Asked.now().required("id"));
    }

    public OpenPlan getPlan() {
        return Objects.requireNonNull(plan, "read before rendering");
    }

    /** Name of the control work that a topic ends with; empty for none. */
    public String control(PlanTopic topic) {
        return getPlan().types().stream()
                .filter(t -> Objects.equals(t.id(), topic.workType()))
                .map(TypeChoice::name)
                .findFirst()
                .orElse("");
    }
}
