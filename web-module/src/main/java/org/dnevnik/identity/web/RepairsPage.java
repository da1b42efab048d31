package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.RepairCase;
import org.dnevnik.identity.RepairList;
import org.dnevnik.identity.RepairService;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /people/repairs?school=…&after=…}: who does not come in through Gosuslugi because the school has a name or a SNILS otherwise. */
@Named
@RequestScoped
public class RepairsPage {

    private static final String ADDRESS = "/people/repairs";

    @Inject
    private RepairService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private Asked asked = new Asked(Map.of());
    private List<Line> lines = List.of();
    private @Nullable String next;
    private @Nullable Long waiting;

    /**
     * One of them in the reader's words.
     *
     * @param waits how long already
     */
    public record Line(RepairCase found, String waits, String attempts) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        RepairList list = service.list(caller.get(), asked.id("school"), asked.after());
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = list.cases().items().stream().map(c -> line(c, texts)).toList();
        next = list.cases().next();
    }

    private Line line(RepairCase found, Texts texts) {
        long days = ChronoUnit.DAYS.between(
                found.askedAt().atZone(Families.REGION).toLocalDate(), clock.today(Families.REGION));
        return new Line(
                found,
                days == 0 ? texts.get("identity.repair.today") : texts.count("identity.repair.waits", days),
                found.attempts() == 1 ? "" : texts.count("identity.repair.attempts", found.attempts()));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** What was done a moment ago: fixed, declined, or nothing. */
    public String getDone() {
        return asked.text("done");
    }

    /** How many wait for the reader, for a line in the office; asked once for a page. */
    public long getWaiting() {
        Long counted = waiting;
        if (counted == null) {
            counted = service.waiting(caller.get());
            waiting = counted;
        }
        return counted;
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, next);
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }
}
