package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.RepairService;
import org.dnevnik.identity.view.OwnRepair;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** On one's own page: what came of the requests that were made when one did not come in through Gosuslugi. */
@Named
@RequestScoped
public class OwnRepairsPage {

    @Inject
    private RepairService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable List<Line> lines;

    /**
     * One of them in the reader's words.
     *
     * @param reason why nothing was corrected; empty otherwise
     */
    public record Line(String kind, String state, String told, String reason) {}

    /** Read once for a page, which asks several times. */
    public List<Line> getLines() {
        List<Line> read = lines;
        if (read == null) {
            Texts texts =
                    Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            AccessWords words = new AccessWords(texts, clock.now());
            read = service.own(caller.get()).stream()
                    .map(r -> line(r, texts, words))
                    .toList();
            lines = read;
        }
        return read;
    }

    private static Line line(OwnRepair repair, Texts texts, AccessWords words) {
        String when = words.day(repair.decidedAt() == null ? repair.askedAt() : repair.decidedAt());
        return new Line(
                repair.kind().name(),
                repair.state(),
                texts.format("identity.repair.own." + repair.state(), when),
                repair.reason());
    }
}
