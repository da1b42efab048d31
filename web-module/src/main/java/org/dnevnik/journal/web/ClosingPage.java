package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.PeriodClosingService;
import org.dnevnik.journal.PeriodClosingService.Sheet;
import org.dnevnik.journal.view.ClosingPeriod;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /school/closing}: the reporting periods, what they lack, and their closing. */
@Named
@RequestScoped
public class ClosingPage {

    /** In the address after a closing that nothing signed. */
    static final String UNSIGNED = "unsigned";

    @Inject
    private PeriodClosingService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable Sheet sheet;
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school = asking.schoolsWith(Right.CLOSE_PERIODS)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's periods"));
        sheet = service.sheet(asking, school, Asked.now().id("period"));
    }

    public Sheet getSheet() {
        return Objects.requireNonNull(sheet, "read before rendering");
    }

    /** Whether a period was just closed without a signature: the installation has no key. */
    public boolean isUnsigned() {
        return Asked.now().text("said").equals(UNSIGNED);
    }

    public long getSchool() {
        return school;
    }

    /** «2 четверть», «2 четверть, 1–9 классы» where not all classes have it. */
    public String name(ClosingPeriod period) {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        String name = period.name() == null
                ? texts.format("journal.period." + period.kind(), period.number())
                : period.name();
        return period.parallelFrom() <= 1 && period.parallelTo() >= 11
                ? name
                : texts.format("journal.closing.parallels", name, period.parallelFrom(), period.parallelTo());
    }

    /** Whether it is over, so that it may be closed. */
    public boolean isOver(ClosingPeriod period) {
        return !period.ends().isAfter(getSheet().today());
    }
}
