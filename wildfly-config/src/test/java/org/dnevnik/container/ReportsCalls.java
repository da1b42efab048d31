package org.dnevnik.container;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.reports.ArchiveService;
import org.dnevnik.reports.BeginRun;
import org.dnevnik.reports.ClassReportService;
import org.dnevnik.reports.HomeworkReportService;
import org.dnevnik.reports.JournalReportService;
import org.dnevnik.reports.PupilReportService;
import org.dnevnik.reports.RegionReportService;
import org.dnevnik.reports.ReportDeskService;
import org.dnevnik.reports.ReportRunService;
import org.dnevnik.reports.SchoolReportService;
import org.dnevnik.reports.SchoolRollService;
import org.dnevnik.reports.view.PartFilter;

/** Rows of reports.txt. */
final class ReportsCalls {

    /** Which 911 has asked for. */
    private static final long RUN = 80101;

    private static final Map<String, Call> AT_ONCE = Map.ofEntries(
            entry(
                    "ReportDeskService.desk",
                    c -> Calls.of(ReportDeskService.class).desk(c)),
            entry(
                    "ClassReportService.summary",
                    c -> Calls.of(ClassReportService.class).summary(c, Calls.CLASS, MarkTime.RUNNING)),
            entry(
                    "ClassReportService.absences",
                    c -> Calls.of(ClassReportService.class).absences(c, Calls.CLASS, Calls.MONDAY, Calls.MONDAY)),
            entry(
                    "ClassReportService.cards",
                    c -> Calls.of(ClassReportService.class).cards(c, Calls.CLASS)),
            entry(
                    "ReportDeskService.journals",
                    c -> Calls.of(ReportDeskService.class).journals(c, Calls.CLASS)),
            entry(
                    "ClassReportService.gathered",
                    c -> Calls.of(ClassReportService.class).gathered(c, Calls.CLASS, MarkTime.RUNNING)),
            entry(
                    "JournalReportService.marks",
                    c -> Calls.of(JournalReportService.class).marks(c, Calls.CLASS, Calls.SUBJECT)),
            entry(
                    "JournalReportService.paper",
                    c -> Calls.of(JournalReportService.class).paper(c, Calls.CLASS, Calls.SUBJECT)),
            entry(
                    "SchoolRollService.movements",
                    c -> Calls.of(SchoolRollService.class).movements(c, Calls.SCHOOL, Calls.MONDAY, Calls.MONDAY)),
            entry(
                    "SchoolReportService.activity",
                    c -> Calls.of(SchoolReportService.class).activity(c, Calls.SCHOOL, Calls.MONDAY, Calls.MONDAY)),
            entry(
                    "PupilReportService.card",
                    c -> Calls.of(PupilReportService.class).card(c, Calls.PUPIL)),
            entry(
                    "SchoolReportService.marks",
                    c -> Calls.of(SchoolReportService.class).marks(c, Calls.SCHOOL, MarkTime.RUNNING)),
            entry(
                    "SchoolReportService.people",
                    c -> Calls.of(SchoolReportService.class)
                            .people(
                                    c,
                                    Calls.SCHOOL,
                                    MarkTime.RUNNING,
                                    new PartFilter(null, Calls.CLASS, Calls.SUBJECT, null))),
            entry(
                    "SchoolReportService.absences",
                    c -> Calls.of(SchoolReportService.class).absences(c, Calls.SCHOOL, Calls.MONDAY, Calls.MONDAY)));

    static final Map<String, Call> ALL = Stream.of(AT_ONCE, homework(), explained(), background())
            .flatMap(calls -> calls.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, Call> homework() {
        return Map.of(
                "ClassReportService.homework",
                c -> Calls.of(ClassReportService.class).homework(c, Calls.CLASS, Calls.MONDAY, Calls.MONDAY),
                "HomeworkReportService.given",
                c -> Calls.of(HomeworkReportService.class).given(c, Calls.SCHOOL, Calls.MONDAY, Calls.MONDAY),
                "HomeworkReportService.lessons",
                c -> Calls.of(HomeworkReportService.class)
                        .lessons(
                                c,
                                Calls.SCHOOL,
                                LocalDate.of(World.YEAR, 9, 1),
                                LocalDate.of(World.YEAR + 1, 8, 31),
                                new PartFilter(null, Calls.CLASS, Calls.SUBJECT, null)));
    }

    private static Map<String, Call> explained() {
        return Map.of(
                "SchoolRollService.roll",
                c -> Calls.of(SchoolRollService.class).roll(c, Calls.SCHOOL, Calls.CLASS, Calls.MONDAY, Calls.MONDAY),
                "SchoolReportService.visits",
                c -> Calls.of(SchoolReportService.class).visits(c, Calls.SCHOOL, "TEACHER", Calls.MONDAY, Calls.MONDAY),
                "JournalReportService.progress",
                c -> Calls.of(JournalReportService.class).progress(c, Calls.CLASS, Calls.SUBJECT));
    }

    private static Map<String, Call> background() {
        return Map.ofEntries(
                entry(
                        "RegionReportService.marks",
                        c -> Calls.of(RegionReportService.class).marks(c, "QUARTER", 1)),
                entry(
                        "ReportRunService.begin",
                        c -> Calls.of(ReportRunService.class)
                                .begin(
                                        c,
                                        new BeginRun(Calls.SCHOOL, "NONE", "school=801", "Ничего", "nothing.txt"),
                                        (caller, progress) -> new byte[] {1})),
                entry(
                        "ReportRunService.runs",
                        c -> Calls.of(ReportRunService.class).runs(c)),
                entry(
                        "ReportRunService.run",
                        c -> Calls.of(ReportRunService.class).run(c, RUN)),
                entry(
                        "ReportRunService.drop",
                        c -> Calls.of(ReportRunService.class).drop(c, RUN)),
                entry(
                        "ArchiveService.years",
                        c -> Calls.of(ArchiveService.class).years(c)),
                entry("ArchiveService.plan", c -> Calls.of(ArchiveService.class).plan(c, Calls.SCHOOL, World.YEAR)),
                entry(
                        "ArchiveService.journals",
                        c -> Calls.of(ArchiveService.class).journals(c, Calls.SCHOOL, World.YEAR, Calls.CLASS)),
                entry(
                        "ArchiveService.chain",
                        c -> Calls.of(ArchiveService.class).chain(c, Calls.SCHOOL, World.YEAR, 0)),
                entry(
                        "ArchiveService.signatures",
                        c -> Calls.of(ArchiveService.class).signatures(c, Calls.SCHOOL)),
                entry(
                        "ArchiveService.signature",
                        c -> Calls.of(ArchiveService.class).signature(c, Calls.SCHOOL, Calls.SIGNATURE)));
    }

    private ReportsCalls() {}
}
