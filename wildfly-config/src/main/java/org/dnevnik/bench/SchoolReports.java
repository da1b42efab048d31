package org.dnevnik.bench;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The reports of a school at a quarter's end: measured with one client, the deputy head of the first school. */
final class SchoolReports {

    static final String NAME = "reports";

    private static final int SCHOOL = 0;
    private static final int READS = 60;

    private final Region region;
    private final Visitor head;
    private final Measurement measurement;

    SchoolReports(Region region, People people, String site, DataSource owner, Measurement measurement) {
        this.region = region;
        this.measurement = measurement;
        head = new Visitor(site);
        head.signIn(people.openTeacher(owner, region.teacher(SCHOOL, Region.TEACHERS - 1)), People.PASSWORD);
    }

    /** @param failures takes what was answered wrongly and has no figures */
    List<Figures> measure(List<String> failures) {
        String time = "&time=" + region.period(SCHOOL, region.measured().number());
        String days = "&from=" + region.measured().starts() + "&to="
                + region.measured().ends();
        String school = "&school=" + region.school(SCHOOL);
        String klass = "&class=" + region.group(SCHOOL, 2);
        List<Figures> figures = new ArrayList<>();
        try {
            figures.add(reads("reports: summary of a class", "/reports/sheet?of=summary" + klass + time, "rp-UPRIGHT"));
            figures.add(
                    reads("reports: summary as PDF", "/data/reports/summary.pdf?" + klass.substring(1) + time, "%PDF"));
            figures.add(reads("reports: quality of a school", "/reports/sheet?of=quality" + school + time, "rp-sum"));
            figures.add(reads(
                    "reports: attendance of a school",
                    "/reports/sheet?of=school-attendance" + school + days,
                    "rp-sum"));
        } catch (Measurement.WrongAnswer e) {
            failures.add("reports: " + e.getMessage());
        }
        return figures;
    }

    private Figures reads(String name, String address, String mark) {
        return measurement.alone(new Pages(name, List.of(head), client -> address, mark, false), 2 * READS, READS);
    }
}
