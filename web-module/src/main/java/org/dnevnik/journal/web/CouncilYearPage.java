package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.CouncilService;
import org.dnevnik.journal.view.CouncilYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** The journal's part of {@code /school/promotion}: what the council decided. */
@Named
@RequestScoped
public class CouncilYearPage {

    @Inject
    private CouncilService council;

    @Inject
    private CurrentCaller caller;

    private @Nullable CouncilYear year;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        long school =
                asking.schoolsWith(Right.OPEN_YEAR).findFirst().orElseThrow(() -> new NotFound("a school's next year"));
        year = council.ofYear(asking, school);
    }

    public CouncilYear getYear() {
        return Objects.requireNonNull(year, "read before rendering");
    }

    /** «28 мая». */
    public String day(LocalDate day) {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()).date(day);
    }
}
