package org.dnevnik.exchange.web.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.exchange.view.SharedCount;

/** How often each mark was given for a work; nobody is named. */
public record Histogram(List<MarkNumber> markNumbers) {

    /** A work has one mark here, so its number is 1. */
    public record MarkNumber(int markNumber, List<Count> marks) {}

    /** How often. */
    public record Count(String value, int count) {}

    /** All works of a period. */
    public record OfPeriod(List<OfWork> works) {}

    /** A work of a period. */
    public record OfWork(Id workId, List<MarkNumber> markNumbers) {}

    static Histogram of(List<SharedCount> counts) {
        return new Histogram(numbers(counts));
    }

    static OfPeriod ofPeriod(List<SharedCount> counts) {
        Map<Long, List<SharedCount>> works = counts.stream()
                .collect(Collectors.groupingBy(SharedCount::work, LinkedHashMap::new, Collectors.toList()));
        return new OfPeriod(works.entrySet().stream()
                .map(e -> new OfWork(Id.of(e.getKey()), numbers(e.getValue())))
                .toList());
    }

    private static List<MarkNumber> numbers(List<SharedCount> counts) {
        return List.of(new MarkNumber(
                1, counts.stream().map(c -> new Count(c.value(), c.count())).toList()));
    }
}
