package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.EditWindowService;
import org.dnevnik.journal.EditWindowService.Sheet;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /school/windows}: until when journals are written, and what was opened again. */
@Named
@RequestScoped
public class WindowsPage {

    private static final int USUAL_DAYS = 3;

    @Inject
    private EditWindowService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Sheet sheet;
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school = asking.schoolsWith(Right.UNLOCK_JOURNALS)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's windows"));
        sheet = service.sheet(asking, school);
    }

    public Sheet getSheet() {
        return Objects.requireNonNull(sheet, "read before rendering");
    }

    public long getSchool() {
        return school;
    }

    /** Until when an unlock is proposed. */
    public LocalDate getUntil() {
        return getSheet().today().plusDays(USUAL_DAYS);
    }

    /** A moment in the reader's words. */
    public String moment(Instant at) {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .moment(at, Families.REGION);
    }

    /** The last day on which an unlock holds: it ends with the day. */
    public LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until.minusMillis(1), Families.REGION);
    }
}
