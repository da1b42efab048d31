package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.GosuslugiRegionService;
import org.dnevnik.identity.view.GosuslugiRule;
import org.dnevnik.identity.view.RepairFigures;
import org.dnevnik.identity.view.RepairPace;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /schools/gosuslugi}: what the region has decided about Gosuslugi, and how long people wait for a correction at which school. */
@Named
@RequestScoped
public class GosuslugiRegionPage {

    private static final String ADDRESS = "/schools/gosuslugi";
    private static final int YEAR = 12;

    @Inject
    private GosuslugiRegionService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private GosuslugiRule rule = GosuslugiRule.USUAL;
    private RepairPace pace = new RepairPace(0, 0, 0, 0, 0);
    private List<Line> lines = List.of();
    private @Nullable String next;

    /**
     * A school in the reader's words.
     *
     * @param longest how long the first has waited
     */
    public record Line(RepairFigures figures, String longest) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        Caller asking = caller.get();
        rule = service.rule(asking);
        pace = service.pace(asking);
        Slice<RepairFigures> found = service.waiting(asking, asked.after());
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = found.items().stream().map(f -> new Line(f, lasting(f, texts))).toList();
        next = found.next();
    }

    private String lasting(RepairFigures figures, Texts texts) {
        Duration waited = Duration.between(figures.longest(), clock.now());
        if (waited.toDays() > 0) {
            return texts.count("identity.repair.days", waited.toDays());
        }
        return waited.toHours() > 0
                ? texts.count("identity.repair.hours", waited.toHours())
                : texts.get("identity.repair.moment");
    }

    public GosuslugiRule getRule() {
        return rule;
    }

    /** Whole years of the age. */
    public int getYears() {
        return rule.youngestMonths() / YEAR;
    }

    /** Months of the age beyond them. */
    public int getMonths() {
        return rule.youngestMonths() % YEAR;
    }

    public RepairPace getPace() {
        return pace;
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isSaved() {
        return asked.text("saved").equals("yes");
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, next);
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }
}
