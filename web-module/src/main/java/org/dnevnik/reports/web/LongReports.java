package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.ArchivePlan;
import org.dnevnik.reports.ArchiveService;
import org.dnevnik.reports.BeginRun;
import org.dnevnik.reports.ReportRunService;
import org.dnevnik.shell.web.Texts;

/** The reports that are made in the background: which there are, and how each is begun. */
@ApplicationScoped
public class LongReports {

    static final String ARCHIVE = "ARCHIVE";
    static final String PAPER = "PAPER";

    @Inject
    private ReportRunService runs;

    @Inject
    private ArchiveService archive;

    @Inject
    private ArchiveCopy copy;

    @Inject
    private SchoolClock clock;

    /**
     * @param asked {@code school=…&year=…}, of a class {@code &class=…} too
     * @return the run's id
     */
    long begin(Caller caller, String kind, String asked, Texts texts) {
        Map<String, Long> numbers = numbers(asked);
        long school = numbers.getOrDefault("school", 0L);
        int year = numbers.getOrDefault("year", 0L).intValue();
        ArchivePlan plan = archive.plan(caller, school, year);
        String origin = texts.format("reports.paper.origin", texts.date(clock.today(Families.REGION)));
        return switch (kind) {
            case ARCHIVE ->
                runs.begin(
                        caller,
                        new BeginRun(school, kind, asked, name(plan, texts), "archive-" + school + "-" + year + ".zip"),
                        copy.of(school, year, texts, origin));
            case PAPER -> {
                JournalClass group = group(plan, numbers.getOrDefault("class", 0L));
                String name = texts.format("reports.runs.name.PAPER", group.name());
                yield runs.begin(
                        caller,
                        new BeginRun(school, kind, asked, name, "journals-" + group.id() + ".pdf"),
                        copy.ofClass(school, year, group.id(), texts, origin));
            }
            default -> throw new NotFound("long report " + kind);
        };
    }

    private static String name(ArchivePlan plan, Texts texts) {
        int year = plan.year().year();
        return texts.format(
                "reports.runs.name.ARCHIVE", plan.year().name(), Integer.toString(year), Integer.toString(year + 1));
    }

    private static JournalClass group(ArchivePlan plan, long id) {
        return plan.classes().stream()
                .filter(c -> c.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("class " + id));
    }

    /** @throws NotFound for what is no such list */
    private static Map<String, Long> numbers(String asked) {
        Map<String, Long> numbers = new HashMap<>();
        for (String pair : asked.split("&", -1)) {
            if (!pair.matches("[a-z]+=[0-9]{1,18}")) {
                throw new NotFound("long report " + asked);
            }
            String[] parts = pair.split("=", 2);
            numbers.put(parts[0], Long.valueOf(parts[1]));
        }
        return numbers;
    }
}
