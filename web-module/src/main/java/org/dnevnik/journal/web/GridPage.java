package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** The grid of one journal: {@code /journal/grid?group=…&subject=…&period=…}. */
@Named
@RequestScoped
public class GridPage {

    @Inject
    private JournalService journal;

    @Inject
    private CurrentCaller caller;

    private @Nullable GroupGrid grid;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        grid = journal.grid(caller.get(), asked.required("group"), asked.required("subject"), asked.id("period"));
    }

    public GroupGrid getGrid() {
        return Objects.requireNonNull(grid, "read before rendering");
    }

    /** Whether the school uses the second average. */
    public boolean isWeighted() {
        return caller.get()
                .uses(
                        SchoolFunction.WEIGHTED_AVERAGE,
                        getGrid().head().standing().school());
    }

    /** Under whose name the browser keeps what is not saved yet. */
    public long getPerson() {
        return caller.get().person();
    }

    public List<GridPeriod> getPeriods() {
        return getGrid().head().periods();
    }

    public @Nullable GridPeriod getPrevious() {
        return getGrid().head().neighbour(getGrid().period(), -1);
    }

    public @Nullable GridPeriod getNext() {
        return getGrid().head().neighbour(getGrid().period(), 1);
    }
}
