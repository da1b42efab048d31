package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.ClassRoll;
import org.dnevnik.reports.SchoolRollService;
import org.dnevnik.reports.view.RollChange;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the roll of a class is the sum of: {@code /reports/roll?school=…&class=…&from=…&to=…}. */
@Named
@RequestScoped
public class RollPage {

    @Inject
    private SchoolRollService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable ClassRoll told;

    /**
     * Who came or left.
     *
     * @param what in words
     * @param order its number and day; empty: none is known
     */
    public record Line(RollChange change, String what, String order) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        LocalDate last = asked.date("to", clock.today(Families.REGION));
        told = service.roll(
                caller.get(),
                asked.required("school"),
                asked.required("class"),
                asked.date("from", last.withDayOfMonth(1)),
                last);
    }

    public ClassRoll getTold() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    public String getFirst() {
        return texts().date(getTold().first());
    }

    public String getLast() {
        return texts().date(getTold().last());
    }

    public long getCame() {
        return count(c -> c.came() && !c.isInside());
    }

    public long getCameInside() {
        return count(c -> c.came() && c.isInside());
    }

    public long getLeft() {
        return count(c -> !c.came() && !c.isInside());
    }

    public long getLeftInside() {
        return count(c -> !c.came() && c.isInside());
    }

    private long count(Predicate<RollChange> which) {
        return getTold().changes().stream().filter(which).count();
    }

    public List<Line> getLines() {
        return getTold().changes().stream()
                .map(c -> new Line(c, RollWords.what(c, texts()), RollWords.order(c, texts())))
                .toList();
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
