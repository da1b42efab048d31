package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's year: what is learned, and every mark.
 *
 * @param group   the class
 * @param periods without the year itself
 * @param starts  first day of the year
 * @param courses in the order of their names
 */
public record PupilStudy(
        long person,
        long group,
        String className,
        int parallel,
        int year,
        long school,
        ZoneId zone,
        LocalDate starts,
        LocalDate ends,
        List<GridPeriod> periods,
        List<PupilCourse> courses) {

    private static final String HALF = "HALF_YEAR";

    public PupilStudy {
        periods = List.copyOf(periods);
        courses = List.copyOf(courses);
    }

    /**
     * Days over which one may look.
     *
     * @param key names it in addresses
     */
    public record Span(String key, GridPeriod period) {}

    /** The periods, the halves of the year where no period is one, and the year. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        periods.forEach(p -> spans.add(new Span(Long.toString(p.id()), p)));
        if (periods.stream().noneMatch(p -> p.kind().equals(HALF))) {
            LocalDate newYear = LocalDate.of(starts.getYear() + 1, Month.JANUARY, 1);
            spans.add(new Span("h1", new GridPeriod(0, HALF, 1, starts, newYear.minusDays(1), false)));
            spans.add(new Span("h2", new GridPeriod(0, HALF, 2, newYear, ends, false)));
        }
        spans.add(new Span("year", new GridPeriod(0, "YEAR", 1, starts, ends, false)));
        return spans;
    }

    /** The asked one, or else the period that holds the day, or else the last that has begun, or else the year. */
    public Span span(@Nullable String key, LocalDate day) {
        List<Span> all = spans();
        return all.stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .or(() -> all.stream().filter(s -> s.period().holds(day)).findFirst())
                .or(() -> all.stream()
                        .filter(s -> s.period().id() != 0 && s.period().starts().isBefore(day))
                        .max(Comparator.comparing((Span s) -> s.period().starts())))
                .orElseGet(() -> all.get(all.size() - 1));
    }

    /** Likewise, of those alone that have marks of their own: half a year and the year have none where the year has parts. */
    public Span period(@Nullable String key, LocalDate day) {
        return spans().stream()
                .filter(s -> s.key().equals(key) && s.period().id() != 0)
                .findFirst()
                .orElseGet(() -> span(null, day));
    }

    /** Every subject within some days. */
    public List<SubjectSpan> over(GridPeriod span) {
        return courses.stream().map(c -> c.over(span)).toList();
    }

    /**
     * The pupil's average with six digits.
     *
     * @param subject null: over all subjects that have five points
     */
    public Optional<BigDecimal> mean(GridPeriod span, @Nullable Long subject) {
        return ClassMeans.over(courses.stream()
                .filter(c -> subject == null ? c.fivePoints() : c.subject() == subject)
                .flatMap(c -> c.calculation(span).averages().exact(c.weighted()).stream())
                .toList());
    }

    /** A subject in a group. */
    public Optional<PupilCourse> course(long of, long subject) {
        return courses.stream()
                .filter(c -> c.group() == of && c.subject() == subject)
                .findFirst();
    }
}
