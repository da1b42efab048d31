package org.dnevnik.reports.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.homework.view.GivenCount;

/** The homework of a school's lessons, cut and added up: every figure is the sum of its parts, down to the lessons of a journal. */
public record GivenTable(List<GivenCount> counts) {

    public GivenTable {
        counts = List.copyOf(counts);
    }

    /** Figures of what the filter lets through. */
    public GivenLine line(PartFilter filter, String name) {
        return GivenLine.of(filter, name, of(filter));
    }

    /** One line a group; classes and parallels in their order, subjects and teachers by name. */
    public List<GivenLine> lines(PartFilter filter, Cut cut) {
        Map<PartFilter, List<GivenCount>> groups = of(filter).stream()
                .collect(groupingBy(c -> cut.around(filter, JournalPlace.of(c)), LinkedHashMap::new, toList()));
        return groups.entrySet().stream()
                .map(g -> GivenLine.of(
                        g.getKey(), cut.name(JournalPlace.of(g.getValue().get(0))), g.getValue()))
                .sorted(cut.order(GivenLine::name))
                .toList();
    }

    /** What a figure is the sum of. */
    public List<GivenLine> parts(PartFilter filter) {
        return lines(filter, Cut.partsOf(filter));
    }

    /** Everything that the filter lets through. */
    public List<GivenCount> of(PartFilter filter) {
        return counts.stream().filter(c -> filter.holds(JournalPlace.of(c))).toList();
    }
}
