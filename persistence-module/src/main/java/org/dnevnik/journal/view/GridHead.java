package org.dnevnik.journal.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dnevnik.journal.model.EditWindow;
import org.dnevnik.journal.model.EditWindow.Lock;
import org.dnevnik.journal.model.GradingRule;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a journal before its lessons are read.
 *
 * @param parallel grade number; the first grade has no marks
 * @param zone     the school's
 * @param rule     by which marks are given here
 * @param periods  the group's reporting periods in order, never empty
 * @param window   until when lessons may be written
 */
public record GridHead(
        long group,
        String groupName,
        int parallel,
        long subject,
        String subjectName,
        int year,
        ZoneId zone,
        Standing standing,
        GradingRule rule,
        List<GridPeriod> periods,
        EditWindow window) {

    public GridHead {
        periods = List.copyOf(periods);
    }

    /** What may be typed, from the best down, each with its level: {@code 5:5 4:4}. */
    public String scale() {
        return rule.scale().values().stream()
                .map(v -> v.text() + ":" + v.level().number())
                .collect(Collectors.joining(" "));
    }

    /**
     * As it binds somebody.
     *
     * @param office whether it is one of those who run the school
     */
    public GridHead asFor(boolean office) {
        return new GridHead(
                group,
                groupName,
                parallel,
                subject,
                subjectName,
                year,
                zone,
                standing,
                rule,
                periods,
                window.asFor(office));
    }

    /** Why the journal of a day is closed to who asks. */
    public Optional<Lock> lock(LocalDate lesson, LocalDate today) {
        return window.lock(lesson, today, periods.stream().anyMatch(p -> p.closed() && p.holds(lesson)));
    }

    /** Whether the year has parts of which its mark is the mean. */
    public boolean hasPeriods() {
        return periods.stream().anyMatch(p -> !p.isYear());
    }

    /** The asked period, or else the shortest that holds the day, or else the last that has begun, or else the first. */
    public GridPeriod period(@Nullable Long asked, LocalDate day) {
        return periods.stream()
                .filter(p -> asked != null && p.id() == asked)
                .findFirst()
                .or(() -> periods.stream().filter(p -> p.holds(day)).min(Comparator.comparingLong(GridPeriod::days)))
                .or(() -> periods.stream()
                        .filter(p -> p.starts().isBefore(day))
                        .max(Comparator.comparing(GridPeriod::starts)))
                .orElseGet(() -> periods.get(0));
    }

    /** The period of the same kind that comes this many places later; null when there is none. */
    public @Nullable GridPeriod neighbour(GridPeriod shown, int places) {
        List<GridPeriod> same =
                periods.stream().filter(p -> p.kind().equals(shown.kind())).toList();
        int at = same.indexOf(shown) + places;
        return at >= 0 && at < same.size() ? same.get(at) : null;
    }
}
