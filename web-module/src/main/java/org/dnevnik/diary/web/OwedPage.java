package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.OwedWorks;
import org.dnevnik.diary.view.DiaryDebt;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** {@code /diary/debts?person=…}: what a pupil must pass by a date; without a person the caller's own, or the first child's. */
@Named
@RequestScoped
public class OwedPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryService service;

    private @Nullable OwedWorks owed;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        owed = service.debts(caller.get(), LastRead.asked()).orElse(null);
    }

    /** Null: the reader neither learns nor has children. */
    public @Nullable OwedWorks getOwed() {
        return owed;
    }

    public boolean isOverdue(DiaryDebt debt) {
        return owed != null && debt.due().isBefore(owed.today());
    }

    /** «23 ноября». */
    public String day(LocalDate day) {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()).date(day);
    }
}
