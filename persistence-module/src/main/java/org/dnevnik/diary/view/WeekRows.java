package org.dnevnik.diary.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.time;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of a pupil's week have found.
 *
 * @param lessons by day
 * @param tasks   due on a day without a lesson of theirs, by day
 */
public record WeekRows(Map<LocalDate, List<DiaryLesson>> lessons, Map<LocalDate, List<DayTask>> tasks) {

    /** Stands where lessons say what is other than planned. */
    private static final String OF_THE_DAY = "DAY";

    /** @param rows of {@link WeekStatements#LESSONS} */
    static WeekRows of(List<Object[]> rows) {
        return new WeekRows(
                byDay(rows.stream().filter(r -> !OF_THE_DAY.equals(r[15])), WeekRows::lesson),
                byDay(rows.stream().filter(r -> OF_THE_DAY.equals(r[15])), WeekRows::task));
    }

    /** On which something is. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>(lessons.keySet());
        days.addAll(tasks.keySet());
        return days;
    }

    /** Whether there are lessons on all of these days. */
    boolean fill(Collection<LocalDate> days) {
        return lessons.keySet().containsAll(days);
    }

    /** Of the lessons. */
    Stream<Long> ids() {
        return lessons.values().stream().flatMap(List::stream).map(DiaryLesson::id);
    }

    DiaryDay day(LocalDate date, @Nullable String holiday, Map<Long, List<DiaryMark>> marks) {
        List<DiaryLesson> told = lessons.getOrDefault(date, List.of()).stream()
                .map(l -> marks.containsKey(l.id()) ? l.with(marks.getOrDefault(l.id(), List.of())) : l)
                .toList();
        return new DiaryDay(date, holiday, told, tasks.getOrDefault(date, List.of()));
    }

    /**
     * By lesson.
     *
     * @param rows of {@link WeekStatements#MARKS}
     */
    static Map<Long, List<DiaryMark>> marks(List<Object[]> rows) {
        return rows.stream().collect(groupingBy(r -> ((Number) r[0]).longValue(), mapping(WeekRows::mark, toList())));
    }

    private static <T> Map<LocalDate, List<T>> byDay(Stream<Object[]> rows, Function<Object[], T> read) {
        return rows.collect(groupingBy(r -> ((Date) r[1]).toLocalDate(), TreeMap::new, mapping(read, toList())));
    }

    private static DayTask task(Object[] r) {
        return new DayTask((String) r[5], (String) r[8], (String) r[10], id(r[17]), (String) r[18]);
    }

    private static DiaryLesson lesson(Object[] r) {
        return new DiaryLesson(
                ((Number) r[0]).longValue(),
                ((Number) r[2]).intValue(),
                time(r[3]),
                time(r[4]),
                (String) r[5],
                (String) r[6],
                (String) r[7],
                (String) r[8],
                (String) r[9],
                (String) r[10],
                LessonFile.read((String) r[11]),
                (String) r[12],
                r[13] == null ? null : ((Number) r[13]).intValue(),
                (String) r[14],
                (String) r[15],
                (String) r[16],
                id(r[17]),
                (String) r[18],
                List.of());
    }

    private static DiaryMark mark(Object[] r) {
        return new DiaryMark(
                ((Number) r[1]).longValue(),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (BigDecimal) r[5],
                ((Number) r[6]).intValue(),
                (String) r[7],
                r[8] == null ? null : ((Date) r[8]).toLocalDate(),
                (String) r[9],
                Boolean.TRUE.equals(r[10]));
    }
}
