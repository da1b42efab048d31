package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.timetable.PlanService;
import org.dnevnik.timetable.view.PlanHead;
import org.jspecify.annotations.Nullable;

/** The editor of a plan: {@code /timetable/editor?plan=…}. The grid itself is drawn by its script. */
@Named
@RequestScoped
public class EditorPage {

    @Inject
    private PlanService plans;

    @Inject
    private CurrentCaller caller;

    private @Nullable PlanHead head;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        head = plans.plan(caller.get(), Asked.now().required("plan")).head();
    }

    public PlanHead getHead() {
        return Objects.requireNonNull(head, "read before rendering");
    }
}
