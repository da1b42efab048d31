package org.dnevnik.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.bench.Visitor.Answer;

/** What an office does seldom and what must be comfortable all the same: measured with one client, in the order in which one thing needs the other. */
final class Office {

    private static final int IMPORTS = 3;
    private static final int READS = 100;
    private static final Pattern PLAN = Pattern.compile("plan=(\\d+)");

    private final Region region;
    private final Visitor operator;
    private final Measurement measurement;

    Office(Region region, Visitor operator, Measurement measurement) {
        this.region = region;
        this.operator = operator;
        this.measurement = measurement;
    }

    /** @param failures takes what was answered wrongly and has no figures */
    List<Figures> measure(List<String> failures) {
        List<Figures> figures = new ArrayList<>();
        try {
            LocalDate monday =
                    region.today().plusDays(8 - region.today().getDayOfWeek().getValue());
            ImportedSchools imports = new ImportedSchools(region, operator, monday);
            figures.add(measurement.alone(imports, 1, IMPORTS));
            String plan = "/data/timetable/plan/" + draft(imports.school());
            figures.add(reads("check of a plan of 60 classes", plan, "\"clashes\""));
            figures.add(reads("list of the region's schools", "/schools", "Школа № 1"));
            figures.add(reads(
                    "a person looked for, misspelt", "/people?name=" + Visitor.encoded("мельнков глеб"), "pe-why"));
            figures.add(reads("one school looked for", "/schools?name=" + Visitor.encoded("школа 17"), "<form"));
        } catch (Measurement.WrongAnswer e) {
            failures.add("office: " + e.getMessage());
        }
        return figures;
    }

    private Figures reads(String name, String address, String mark) {
        return measurement.alone(new Pages(name, List.of(operator), client -> address, mark, false), 3 * READS, READS);
    }

    /** A draft of what is in force. */
    private long draft(long school) {
        String order = "{\"school\":%d,\"year\":%d,\"name\":\"Замер\",\"cycle\":1,\"base\":\"force\"}"
                .formatted(school, region.year());
        Answer answer = operator.postJson("/data/timetable/plans/make", order);
        Matcher plan = PLAN.matcher(answer.body());
        if (!plan.find()) {
            throw new Measurement.WrongAnswer("no draft: " + answer.status() + " " + answer.body());
        }
        return Long.parseLong(plan.group(1));
    }
}
