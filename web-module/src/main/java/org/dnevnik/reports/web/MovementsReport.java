package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.reports.SchoolMovements;
import org.dnevnik.reports.SchoolRollService;
import org.dnevnik.reports.view.RollChange;
import org.dnevnik.reports.view.RollClass;
import org.dnevnik.reports.web.Sheet.Cell;
import org.dnevnik.reports.web.Sheet.Column;
import org.dnevnik.reports.web.Sheet.Row;
import org.dnevnik.shell.web.Texts;

/** «Движение учащихся»: the rolls of classes, and behind them everybody who came and left, with the orders. */
@ApplicationScoped
class MovementsReport implements Report {

    @Inject
    private SchoolRollService service;

    @Override
    public ReportKind kind() {
        return ReportKind.MOVEMENTS;
    }

    @Override
    public List<Sheet> sheets(ReportChoice choice) {
        SchoolMovements told = service.movements(choice.caller(), choice.school(), choice.first(), choice.last());
        return sheets(told, choice.days(), choice.texts());
    }

    /** The list stands behind the rolls where anybody came or left. */
    static List<Sheet> sheets(SchoolMovements told, String days, Texts texts) {
        String about = told.school().name() + ", " + days;
        Sheet rolls = new Sheet(
                texts.get("reports.kind.MOVEMENTS"),
                about,
                Stream.concat(
                                Stream.of(Column.name(texts.get("reports.attendance.class"))),
                                Stream.of("before", "came", "cameInside", "left", "leftInside", "after")
                                        .map(h -> Column.figure(texts.get("reports.movements." + h))))
                        .toList(),
                rolls(told, texts),
                List.of(texts.get("reports.movements.legend"), texts.get("reports.sign.office")));
        Sheet list = new Sheet(
                texts.get("reports.movements.list"),
                about,
                Stream.of("day", "pupil", "class", "what", "elsewhere", "order", "reason")
                        .map(h -> Column.name(texts.get("reports.movements." + h)))
                        .toList(),
                changes(told, texts),
                List.of(texts.get("reports.sign.office")));
        return list.isEmpty() ? List.of(rolls) : List.of(rolls, list);
    }

    private static List<Row> rolls(SchoolMovements told, Texts texts) {
        List<Row> rows = new ArrayList<>();
        told.classes().forEach(c -> rows.add(Row.of(roll(c, told.of(c.id()), why(told, c)))));
        if (!rows.isEmpty()) {
            int before = told.classes().stream().mapToInt(RollClass::before).sum();
            int after = told.classes().stream().mapToInt(RollClass::after).sum();
            rows.add(Row.sum(
                    roll(new RollClass(0, texts.get("reports.quality.school"), 0, before, after), told.changes(), "")));
        }
        return rows;
    }

    private static String why(SchoolMovements told, RollClass klass) {
        return "/reports/roll?school=" + told.school().id() + "&class=" + klass.id() + "&from=" + told.first() + "&to="
                + told.last();
    }

    /** @param why address of what the figures are the sum of; empty: of the rows above */
    private static List<Cell> roll(RollClass c, List<RollChange> changes, String why) {
        Stream<Long> figures = Stream.of(
                (long) c.before(),
                count(changes, r -> r.came() && !r.isInside()),
                count(changes, r -> r.came() && r.isInside()),
                count(changes, r -> !r.came() && !r.isInside()),
                count(changes, r -> !r.came() && r.isInside()),
                (long) c.after());
        return Stream.concat(
                        Stream.of(Cell.text(c.name())),
                        figures.map(
                                n -> n == 0 ? Cell.number(n) : Cell.number(n).opening(why)))
                .toList();
    }

    private static long count(List<RollChange> changes, Predicate<RollChange> which) {
        return changes.stream().filter(which).count();
    }

    private static List<Row> changes(SchoolMovements told, Texts texts) {
        Map<Long, String> names = told.classes().stream().collect(Collectors.toMap(RollClass::id, RollClass::name));
        return told.changes().stream()
                .map(r -> Row.of(List.of(
                        Cell.text(texts.date(r.date())),
                        Cell.text(r.name()),
                        Cell.text(names.get(r.klass())),
                        Cell.text(RollWords.what(r, texts)),
                        Cell.text(r.elsewhere()),
                        Cell.text(RollWords.order(r, texts)),
                        Cell.text(r.reason()))))
                .toList();
    }
}
