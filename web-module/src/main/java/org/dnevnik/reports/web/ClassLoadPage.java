package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.ClassHomework;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the figures of a class's load are the sum of, day by day: {@code /reports/load?class=…&from=…&to=…}. */
@Named
@RequestScoped
public class ClassLoadPage {

    @Inject
    private ClassReportService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable ClassHomework told;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        LocalDate last = asked.date("to", clock.today(Families.REGION));
        told = service.homework(
                caller.get(), asked.required("class"), asked.date("from", last.withDayOfMonth(1)), last);
    }

    public ClassHomework getTold() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    /** «10 сент. 2026 г. – 25 нояб. 2026 г.» */
    public String getDays() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return texts.date(getTold().first()) + " – " + texts.date(getTold().last());
    }
}
