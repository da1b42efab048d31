package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.ClassPupil;
import org.dnevnik.journal.view.Missed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.ClassAbsences;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.view.AbsenceLine;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the figures of a pupil's attendance are the sum of: {@code /reports/missed?class=…&pupil=…&from=…&to=…}. */
@Named
@RequestScoped
public class PupilMissedPage {

    @Inject
    private ClassReportService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable ClassAbsences told;
    private @Nullable ClassPupil pupil;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        LocalDate last = asked.date("to", clock.today(Families.REGION));
        told = service.absences(
                caller.get(), asked.required("class"), asked.date("from", last.withDayOfMonth(1)), last);
        long whose = asked.required("pupil");
        pupil = told.pupils().stream()
                .filter(p -> p.person() == whose)
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil " + whose));
    }

    private ClassAbsences told() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    public ClassPupil getPupil() {
        return Objects.requireNonNull(pupil);
    }

    public String getClassName() {
        return told().head().name();
    }

    public Missed getSum() {
        return told().of(getPupil().person());
    }

    public List<AbsenceLine> getLines() {
        return told().lines().stream()
                .filter(l -> l.person() == getPupil().person())
                .toList();
    }

    /** «10 сент. 2026 г. – 25 нояб. 2026 г.» */
    public String getDays() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return texts.date(told().first()) + " – " + texts.date(told().last());
    }
}
