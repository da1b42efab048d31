package org.dnevnik.diary.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.journal.view.Why.Sum;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's week, Monday first. Saturday and Sunday are there when they have lessons.
 *
 * @param today at the pupil's school
 */
public record DiaryWeek(DiaryPupil pupil, LocalDate monday, LocalDate today, List<DiaryDay> days) {

    public DiaryWeek {
        days = List.copyOf(days);
    }

    public int lessons() {
        return (int) allLessons().count();
    }

    /** Lessons missed for any reason; being late is not missing. */
    public int missed() {
        return (int) allLessons()
                .filter(l -> l.absence() != null && !l.absence().equals("LATE"))
                .count();
    }

    /** Marks of the week, also those that enter no average. */
    public int marks() {
        return (int) allMarks().filter(m -> m.value() != null).count();
    }

    /** Plain average of the week's marks, two digits, half up; null without any. */
    public @Nullable BigDecimal average() {
        return mean().map(Sum::shown).orElse(null);
    }

    /** How that average comes about; empty without any. */
    public Optional<Sum> mean() {
        return Sum.of(allMarks().map(DiaryMark::grade).filter(Objects::nonNull).toList());
    }

    private Stream<DiaryLesson> allLessons() {
        return days.stream().flatMap(d -> d.lessons().stream());
    }

    private Stream<DiaryMark> allMarks() {
        return allLessons().flatMap(l -> l.marks().stream());
    }
}
