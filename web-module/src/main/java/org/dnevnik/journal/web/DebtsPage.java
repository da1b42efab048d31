package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.DebtService;
import org.dnevnik.journal.Debts;
import org.dnevnik.journal.view.Debt;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** {@code /journal/debts}: works that the reader's pupils must pass by a date. */
@Named
@RequestScoped
public class DebtsPage {

    @Inject
    private DebtService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Debts debts;

    /** A pupil with everything that is owed. */
    public record Pupil(String name, List<Debt> debts) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        debts = service.debts(caller.get());
    }

    public List<Pupil> getPupils() {
        Map<Long, Pupil> pupils = new LinkedHashMap<>();
        told().debts()
                .forEach(d -> pupils.computeIfAbsent(d.pupil(), p -> new Pupil(d.pupilName(), new ArrayList<>()))
                        .debts()
                        .add(d));
        return List.copyOf(pupils.values());
    }

    public int getCount() {
        return told().debts().size();
    }

    public long getOverdue() {
        return told().debts().stream().filter(this::isOverdue).count();
    }

    public boolean isOverdue(Debt debt) {
        return debt.due().isBefore(told().today());
    }

    public String day(LocalDate day) {
        return new DayTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale()).date(day);
    }

    private Debts told() {
        return Objects.requireNonNull(debts, "read before rendering");
    }
}
