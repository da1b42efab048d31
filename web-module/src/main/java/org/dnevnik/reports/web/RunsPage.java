package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.Families;
import org.dnevnik.reports.ReportDesk;
import org.dnevnik.reports.view.ArchiveYear;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /reports/runs}: reports that are made in the background. */
@Named
@RequestScoped
public class RunsPage {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1 << 20);

    @Inject
    private RunsDesk desk;

    @Inject
    private CurrentCaller caller;

    private RunsDesk.@Nullable Told told;

    /**
     * What may be made.
     *
     * @param asked as an order has it
     */
    public record Choice(String asked, String name) {}

    /**
     * A line of the list.
     *
     * @param percent while it goes on
     * @param size    in megabytes; empty: there is nothing yet
     * @param broken  whether it has to be asked for again
     */
    public record Line(
            ReportRun run, String state, int percent, String size, boolean running, boolean ready, boolean broken) {}

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        told = desk.of(caller.get());
        if (getYears().isEmpty() && getLines().isEmpty()) {
            throw new NotFound("long reports");
        }
    }

    private RunsDesk.Told told() {
        return Objects.requireNonNull(told, "read before rendering");
    }

    /** Whether there is no page any more once this run is taken away. */
    public boolean isLast() {
        return told().years().isEmpty() && told().runs().size() == 1;
    }

    public List<Choice> getYears() {
        return told().years().stream().map(RunsPage::choice).toList();
    }

    private static Choice choice(ArchiveYear year) {
        String name = texts().format(
                        "reports.runs.yearName",
                        year.name(),
                        Integer.toString(year.year()),
                        Integer.toString(year.year() + 1));
        return new Choice(
                "school=" + year.school() + "&year=" + year.year(),
                year.closed() ? name : texts().format("reports.runs.yearOpen", name));
    }

    /** Those of this year, of schools of which the caller may have a copy. */
    public List<Choice> getClasses() {
        ReportDesk known = told().desk();
        return known.classes().stream()
                .filter(c -> told().years().stream().anyMatch(y -> y.school() == c.school()))
                .map(c -> new Choice("school=" + c.school() + "&year=" + year(known, c) + "&class=" + c.id(), c.name()))
                .toList();
    }

    private static int year(ReportDesk known, JournalClass group) {
        return known.school(group.school()).map(ReportSchool::year).orElse(0);
    }

    public List<Line> getLines() {
        return told().runs().stream().map(RunsPage::line).toList();
    }

    private static Line line(ReportRun run) {
        Texts texts = texts();
        boolean running = run.state().equals("RUNNING");
        boolean ready = run.file() != null;
        LocalDate until = LocalDate.ofInstant(run.until(), Families.REGION);
        BigDecimal size = BigDecimal.valueOf(run.size()).divide(MEGABYTE, 1, RoundingMode.UP);
        return new Line(
                run,
                texts.format("reports.runs." + run.state(), texts.date(until)),
                ReportRunResource.percent(run),
                ready ? texts.format("reports.runs.size", texts.number(size)) : "",
                running,
                ready,
                !running && !ready);
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
