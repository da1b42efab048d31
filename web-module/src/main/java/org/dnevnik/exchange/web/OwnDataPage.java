package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.exchange.ErasureService;
import org.dnevnik.exchange.OwnDataDesk;
import org.dnevnik.exchange.OwnDataService;
import org.dnevnik.exchange.view.ErasureLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.shell.web.Texts;

/** {@code /me/data}: what is known of the reader and the children, who looked at it, and how to take it along. */
@Named
@RequestScoped
public class OwnDataPage {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1 << 20);

    @Inject
    private OwnDataService service;

    @Inject
    private ErasureService erasing;

    @Inject
    private CurrentCaller caller;

    private List<ChildView> persons = List.of();
    private List<Line> lines = List.of();
    private List<Asked> erasures = List.of();

    /**
     * An archive.
     *
     * @param size in megabytes; empty: there is nothing yet
     */
    public record Line(ReportRun run, String name, String state, String size, boolean running, boolean ready) {}

    /** A request that data be erased, in the reader's words. */
    public record Asked(ErasureLine line, String state, String when) {}

    /** Called before anything is rendered. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        OwnDataDesk desk = service.desk(caller.get());
        List<ChildView> all = new ArrayList<>();
        all.add(new ChildView(desk.self(), texts.get("exchange.own.self"), false));
        all.addAll(desk.children());
        persons = all;
        lines = desk.runs().stream().map(run -> line(run, texts)).toList();
        erasures = erasing.own(caller.get()).stream()
                .map(e -> new Asked(e, ErasurePage.state(e, texts), ErasurePage.day(e, texts)))
                .toList();
    }

    private Line line(ReportRun run, Texts texts) {
        boolean ready = run.file() != null;
        BigDecimal size = BigDecimal.valueOf(run.size()).divide(MEGABYTE, 1, RoundingMode.UP);
        String who = persons.stream()
                .filter(p -> run.asked().equals(ReportRun.askedAbout(p.person())))
                .map(p -> ": " + p.name())
                .findFirst()
                .orElse("");
        return new Line(
                run,
                run.name() + who,
                texts.format(
                        "reports.runs." + run.state(), texts.date(LocalDate.ofInstant(run.until(), Families.REGION))),
                ready ? texts.format("reports.runs.size", texts.number(size)) : "",
                run.state().equals("RUNNING"),
                ready);
    }

    /** The reader, then the children. */
    public List<ChildView> getPersons() {
        return persons;
    }

    /** About whom nothing waits for a school's decision yet. */
    public List<ChildView> getErasable() {
        return persons.stream()
                .filter(p -> erasures.stream()
                        .noneMatch(e -> e.line().isOpen() && e.line().person() == p.person()))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** What the reader has asked to be erased. */
    public List<Asked> getErasures() {
        return erasures;
    }
}
