package org.dnevnik.reports.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dnevnik.journal.view.ExpectedMark;
import org.dnevnik.reports.view.QualityLine.Gap;

/**
 * The marks of a school for a period, cut and counted. A class is counted when all its marks are set, as in Dnevnik's «Успеваемость: Школа»; where a
 * subject or a teacher is asked for, a class is counted in a subject when all its marks in this subject are. So every figure is the sum of its parts.
 *
 * @param marks that there should be
 */
public record QualityTable(List<ExpectedMark> marks) {

    public QualityTable {
        marks = List.copyOf(marks);
    }

    /** Figures of what the filter lets through. */
    public QualityLine line(PartFilter filter, String name) {
        Map<String, List<ExpectedMark>> units = units(filter);
        List<ExpectedMark> counted = units.values().stream()
                .filter(QualityTable::isWhole)
                .flatMap(List::stream)
                .toList();
        List<Gap> left = units.entrySet().stream()
                .filter(u -> !isWhole(u.getValue()))
                .map(u -> new Gap(u.getKey(), missing(u.getValue())))
                .toList();
        return new QualityLine(filter, name, counted.isEmpty() ? null : ExpectedMark.figures(counted), left);
    }

    /** One line a group; classes and parallels in their order, subjects and teachers by name. */
    public List<QualityLine> lines(PartFilter filter, Cut cut) {
        Map<PartFilter, List<ExpectedMark>> groups = of(filter).stream()
                .collect(groupingBy(m -> cut.around(filter, JournalPlace.of(m)), LinkedHashMap::new, toList()));
        return groups.entrySet().stream()
                .map(g -> new QualityTable(g.getValue())
                        .line(g.getKey(), cut.name(JournalPlace.of(g.getValue().get(0)))))
                .sorted(cut.order(QualityLine::name))
                .toList();
    }

    /** What a figure is the sum of. */
    public List<QualityLine> parts(PartFilter filter) {
        return lines(filter, Cut.partsOf(filter));
    }

    /** Everything that the filter lets through, counted or not. */
    public List<ExpectedMark> of(PartFilter filter) {
        return marks.stream().filter(m -> filter.holds(JournalPlace.of(m))).toList();
    }

    private Map<String, List<ExpectedMark>> units(PartFilter filter) {
        Cut cut = filter.isOfClasses() ? Cut.CLASS : Cut.JOURNAL;
        return of(filter).stream().collect(groupingBy(m -> cut.name(JournalPlace.of(m)), LinkedHashMap::new, toList()));
    }

    private static boolean isWhole(List<ExpectedMark> unit) {
        return unit.stream().allMatch(ExpectedMark::isSet);
    }

    private static int missing(List<ExpectedMark> unit) {
        return (int) unit.stream().filter(Predicate.not(ExpectedMark::isSet)).count();
    }
}
