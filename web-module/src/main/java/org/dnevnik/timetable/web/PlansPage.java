package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.PlanList;
import org.dnevnik.timetable.PlanService;
import org.jspecify.annotations.Nullable;

/** The plans of a school's year: {@code /timetable/plans?school=…&year=…}. */
@Named
@RequestScoped
public class PlansPage {

    @Inject
    private PlanService plans;

    @Inject
    private CurrentCaller caller;

    private @Nullable PlanList list;
    private List<PlanLine> lines = List.of();

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        Long year = asked.id("year");
        PlanList read = plans.plans(caller.get(), asked.id("school"), year == null ? null : (int) Math.min(year, 9999));
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = read.plans().stream().map(h -> PlanLine.of(h, texts)).toList();
        list = read;
    }

    public PlanList getList() {
        return Objects.requireNonNull(list, "read before rendering");
    }

    public List<PlanLine> getLines() {
        return lines;
    }

    /** «2026/27». */
    public String getYear() {
        return new AcademicYear(getList().year()).toString();
    }
}
