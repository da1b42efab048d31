package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.PlanDesk;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.PlanProgress;
import org.dnevnik.journal.view.SubjectPlanLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Plans of subjects: {@code /journal/plans?all=1&like=…}. */
@Named
@RequestScoped
public class SubjectPlansPage {

    @Inject
    private SubjectPlanService plans;

    @Inject
    private CurrentCaller caller;

    private @Nullable PlanDesk desk;
    private @Nullable Long like;

    /**
     * How far a group is, in words.
     *
     * @param state of the lag, for its colour
     */
    public record Line(PlanProgress progress, String state, String lag, String lacking) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        like = asked.id("like");
        desk = plans.desk(caller.get(), !asked.text("all").isEmpty());
    }

    public PlanDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    /** The plan that a new one is to begin with. */
    public @Nullable SubjectPlanLine getLike() {
        return getDesk().plans().stream()
                .filter(p -> like != null && p.id() == like)
                .findFirst()
                .orElse(null);
    }

    public List<Line> getLines() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return getDesk().progress().stream().map(p -> line(p, texts)).toList();
    }

    private static Line line(PlanProgress progress, Texts texts) {
        int lag = progress.lag();
        String state = progress.plan() == null ? "none" : lag > 0 ? "behind" : lag < 0 ? "before" : "even";
        String said = lag == 0
                ? texts.get("journal.plans.even")
                : texts.count(lag > 0 ? "journal.plans.behind" : "journal.plans.before", Math.abs(lag));
        String lacking = progress.lacking() == 0 ? "" : texts.count("journal.plans.lacking", progress.lacking());
        return new Line(progress, state, said, lacking);
    }
}
