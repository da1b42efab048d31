package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.SchoolReportService;
import org.dnevnik.reports.SchoolVisits;
import org.dnevnik.reports.view.VisitSpread;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the activity of a role is the sum of; nobody is named: {@code /reports/visits?school=…&role=…&from=…&to=…}. */
@Named
@RequestScoped
public class VisitsPage {

    /** The most days of each step but the last. */
    private static final int[] STEPS = {1, 3, 7, 14};

    @Inject
    private SchoolReportService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable SchoolVisits told;

    /**
     * People who came on about as many days.
     *
     * @param most 0: there is no upper end
     */
    public record Step(int least, int most, int people) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        LocalDate last = asked.date("to", clock.today(Families.REGION));
        told = service.visits(
                caller.get(),
                asked.required("school"),
                asked.text("role"),
                asked.date("from", last.withDayOfMonth(1)),
                last);
    }

    public SchoolVisits getTold() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    /** «10 сент. 2026 г. – 25 нояб. 2026 г.» */
    public String getDays() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return texts.date(getTold().first()) + " – " + texts.date(getTold().last());
    }

    /** In percent of all of them. */
    public String getShare() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .number(ActivityReport.share(getTold().line()));
    }

    /** Together they are those who came. */
    public List<Step> getSteps() {
        return IntStream.rangeClosed(0, STEPS.length)
                .mapToObj(i -> step(i == 0 ? 1 : STEPS[i - 1] + 1, i == STEPS.length ? 0 : STEPS[i]))
                .filter(s -> s.people() > 0)
                .toList();
    }

    private Step step(int least, int most) {
        int people = getTold().spread().stream()
                .filter(s -> s.days() >= least && (most == 0 || s.days() <= most))
                .mapToInt(VisitSpread::people)
                .sum();
        return new Step(least, most, people);
    }
}
