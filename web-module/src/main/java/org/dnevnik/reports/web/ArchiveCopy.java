package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.LedgerExcerpt;
import org.dnevnik.journal.view.LedgerSignatureLine;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.journal.view.SignedDocument;
import org.dnevnik.journal.view.Teaching;
import org.dnevnik.kernel.Caller;
import org.dnevnik.reports.ArchivePlan;
import org.dnevnik.reports.ArchiveService;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.JournalReportService;
import org.dnevnik.reports.Printing;
import org.dnevnik.reports.Printing.Progress;
import org.dnevnik.shell.web.Texts;

/**
 * The copy of a year: for each class a paper with its summaries and one with its journals, the year's rows of the ledger's chain, every signature
 * under it, and how to check them without this program.
 */
@ApplicationScoped
public class ArchiveCopy {

    @Inject
    private ArchiveService archive;

    @Inject
    private ClassReportService classes;

    @Inject
    private JournalReportService journals;

    /**
     * What makes the copy of a year of a school.
     *
     * @param origin for the foot of each page
     */
    Printing of(long school, int year, Texts texts, String origin) {
        return (caller, progress) -> new Copy(caller, archive.plan(caller, school, year), texts, origin).make(progress);
    }

    /**
     * All journals of a class on one paper.
     *
     * @param year of the class
     */
    Printing ofClass(long school, int year, long klass, Texts texts, String origin) {
        return (caller, progress) -> {
            List<Teaching> taught = archive.journals(caller, school, year, klass);
            List<Sheet> sheets = new ArrayList<>();
            int done = 0;
            for (Teaching journal : taught) {
                progress.reached(done++, taught.size());
                sheets.addAll(pages(caller, journal, texts));
            }
            return SheetPaper.of(sheets.isEmpty() ? List.of(nothing(texts)) : sheets, texts, origin);
        };
    }

    private List<Sheet> pages(Caller caller, Teaching journal, Texts texts) {
        return new PaperPages(texts).of(journals.paper(caller, journal.group(), journal.subject()));
    }

    private static Sheet nothing(Texts texts) {
        return new Sheet(texts.get("reports.kind.PAPER"), "", List.of(), List.of(), List.of());
    }

    /** One copy while it is made. */
    private final class Copy {

        private final Caller caller;
        private final ArchivePlan plan;
        private final Texts texts;
        private final String origin;
        private final ZipPack zip = new ZipPack();

        Copy(Caller caller, ArchivePlan plan, Texts texts, String origin) {
            this.caller = caller;
            this.plan = plan;
            this.texts = texts;
            this.origin = origin;
        }

        byte[] make(Progress progress) {
            int steps = plan.classes().size() + 1;
            zip.put(texts.get("reports.archive.file.readme"), readme());
            int done = 0;
            for (JournalClass group : plan.classes()) {
                progress.reached(done++, steps);
                summaries(group);
                journals(group, progress, done, steps);
            }
            signatures();
            chain(progress, steps);
            return zip.bytes();
        }

        private byte[] readme() {
            String state = texts.get(plan.year().closed() ? "reports.archive.closed" : "reports.archive.open");
            String year = plan.year().year() + "/" + (plan.year().year() + 1);
            return (texts.get("reports.archive.readme.1") + "\n" + plan.year().name() + ", " + year + ". " + state
                            + "\n"
                            + origin + "\n\n" + texts.get("reports.archive.readme.2") + "\n\n"
                            + texts.get("reports.archive.readme.3") + "\n\n" + texts.get("reports.archive.readme.4")
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private void summaries(JournalClass group) {
            List<Sheet> sheets = new ArrayList<>();
            ClassSummary year = classes.summary(caller, group.id(), MarkTime.of("YEAR"));
            for (GridPeriod period : year.head().periods()) {
                sheets.add(SummaryReport.sheet(
                        classes.summary(caller, group.id(), MarkTime.of(Long.toString(period.id()))), texts));
            }
            sheets.add(SummaryReport.sheet(year, texts));
            zip.put(texts.format("reports.archive.file.summary", group.name()), SheetPaper.of(sheets, texts, origin));
        }

        private void journals(JournalClass group, Progress progress, int done, int steps) {
            List<Sheet> sheets = new ArrayList<>();
            for (Teaching journal :
                    archive.journals(caller, plan.year().school(), plan.year().year(), group.id())) {
                progress.reached(done, steps); // it lives
                sheets.addAll(pages(caller, journal, texts));
            }
            zip.put(
                    texts.format("reports.archive.file.journals", group.name()),
                    SheetPaper.of(sheets.isEmpty() ? List.of(nothing(texts)) : sheets, texts, origin));
        }

        private void signatures() {
            for (LedgerSignatureLine line :
                    archive.signatures(caller, plan.year().school())) {
                SignedDocument signed = archive.signature(caller, plan.year().school(), line.id());
                String folder = "ledger/signature-" + line.id() + "/";
                zip.put(folder + "journal.txt", signed.text().getBytes(StandardCharsets.UTF_8));
                zip.put(folder + "journal.sig", HexFormat.of().parseHex(signed.signature()));
                zip.put(folder + "key.pem", signed.publicKey().getBytes(StandardCharsets.US_ASCII));
            }
        }

        private void chain(Progress progress, int steps) {
            zip.begin("ledger/chain.txt");
            long after = 0;
            List<LedgerExcerpt> rows = nextRows(after);
            while (!rows.isEmpty()) {
                progress.reached(steps - 1, steps);
                rows.forEach(r -> zip.write(("#" + r.seq() + " " + r.before() + " " + r.hash() + "\n" + r.row())
                        .getBytes(StandardCharsets.UTF_8)));
                after = rows.get(rows.size() - 1).seq();
                rows = nextRows(after);
            }
            zip.end();
        }

        private List<LedgerExcerpt> nextRows(long after) {
            return archive.chain(caller, plan.year().school(), plan.year().year(), after);
        }
    }
}
