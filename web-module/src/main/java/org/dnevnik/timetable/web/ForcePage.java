package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.timetable.PlanEffect;
import org.dnevnik.timetable.PlanForceService;
import org.dnevnik.timetable.PlanService;
import org.dnevnik.timetable.view.PlanHead;
import org.jspecify.annotations.Nullable;

/** What changes for whom when a plan is put in force: {@code /timetable/force?plan=…&from=…}. */
@Named
@RequestScoped
public class ForcePage {

    @Inject
    private PlanService plans;

    @Inject
    private PlanForceService force;

    @Inject
    private CurrentCaller caller;

    private @Nullable PlanEffect effect;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        long plan = asked.required("plan");
        Caller asking = caller.get();
        LocalDate today = plans.plan(asking, plan).year().today();
        effect = force.preview(asking, plan, asked.date("from", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
    }

    public PlanEffect getEffect() {
        return Objects.requireNonNull(effect, "read before rendering");
    }

    public PlanHead getHead() {
        return getEffect().head();
    }

    /** Everybody and everything for whom something changes, a section for each kind. */
    public List<Section> getSections() {
        return List.of("G", "T", "P").stream()
                .map(k -> new Section(k, getEffect().concerned(k)))
                .filter(s -> !s.lines().isEmpty())
                .toList();
    }

    /** @param kind G for groups, T for teachers, P for rooms */
    public record Section(String kind, List<PlanEffect.Line> lines) {}
}
