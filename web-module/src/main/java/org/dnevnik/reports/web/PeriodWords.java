package org.dnevnik.reports.web;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.MarkTime;
import org.dnevnik.reports.view.ReportPeriod;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** How times of marks are called: «2 четверть», «Год». */
final class PeriodWords {

    private static final String YEAR = "YEAR";
    private static final String FINAL = "FINAL";

    private final Texts texts;

    PeriodWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * What may be chosen.
     *
     * @param value as an address has it
     */
    public record Choice(String value, String name, boolean chosen) {}

    String of(GridPeriod period) {
        return named(period.kind(), period.number());
    }

    String of(ReportPeriod period) {
        return named(period.kind(), period.number());
    }

    /** @param period null: the time is no period */
    String of(Object kind, @Nullable GridPeriod period) {
        return period == null ? texts.get("journal.finals." + kind) : of(period);
    }

    String of(ReportSchool school, MarkTime time) {
        return school.periods().stream()
                .filter(p -> Long.valueOf(p.id()).equals(time.period()))
                .findFirst()
                .map(this::of)
                .orElseGet(() -> texts.get("journal.finals." + time.asked()));
    }

    /** The school's periods, the year and the final marks; periods of some grades alone say of which. */
    List<Choice> choices(ReportSchool school, MarkTime chosen) {
        List<Choice> choices = new ArrayList<>();
        boolean several =
                school.periods().stream().map(ReportPeriod::kind).distinct().count() > 1;
        for (ReportPeriod p : school.periods()) {
            String grades = several ? texts.format("reports.choice.grades", p.lowest(), p.highest()) : "";
            choices.add(new Choice(
                    Long.toString(p.id()), of(p) + grades, Long.valueOf(p.id()).equals(chosen.period())));
        }
        for (String other : List.of(YEAR, FINAL)) {
            choices.add(new Choice(other, texts.get("journal.finals." + other), other.equals(chosen.asked())));
        }
        return choices;
    }

    private String named(String kind, int number) {
        return texts.format("journal.period." + kind, number);
    }
}
