package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.OwedWorks;
import org.dnevnik.diary.view.DiaryDebt;
import org.dnevnik.diary.view.FailedMark;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** {@code /diary/debts?person=…}: what a pupil owes over all subjects; without a person the caller's own, or the child's that was read last. */
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
        if (owed != null) {
            LastRead.keep(owed.open());
        }
    }

    /** Null: the reader neither learns nor has children. */
    public @Nullable OwedWorks getOwed() {
        return owed;
    }

    /** Whether the reader is the pupil or a guardian, who alone open the pupil's tasks. */
    public boolean isFamily() {
        return owed != null
                && (owed.open().isOfChild()
                        || owed.open().pupil().person() == caller.get().person());
    }

    public boolean isOverdue(DiaryDebt debt) {
        return owed != null && debt.due().isBefore(owed.today());
    }

    /** Whether it is of a year that is over. */
    public boolean isEarlier(FailedMark mark) {
        return owed != null
                && mark.year().number() < AcademicYear.of(owed.today()).number();
    }

    /** «23 ноября». */
    public String day(LocalDate day) {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()).date(day);
    }
}
