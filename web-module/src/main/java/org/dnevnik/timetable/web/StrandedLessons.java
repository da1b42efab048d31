package org.dnevnik.timetable.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dnevnik.shell.web.DayTexts;

/** Lessons that cannot be as they were planned, by days, each with what can be done about it. */
public final class StrandedLessons {

    /** Nothing is done about the lesson: no empty value, for such an attribute is not written. */
    static final String LEAVE = "LEAVE";

    /** It is cancelled, and nobody takes its place. */
    static final String CANCEL = "CANCEL:0";

    private StrandedLessons() {}

    /** What can be done about a lesson; the value is told to the server. */
    public record Option(String value, String text, boolean chosen) {}

    /** Options of one kind. */
    public record Options(String name, List<Option> options) {}

    /**
     * A lesson of a day.
     *
     * @param where its room, or who teaches it: what is left of it
     */
    public record Lesson(
            long id, int year, int number, String group, String subject, String where, List<Options> acts) {}

    /** A day with its lessons. */
    public record Day(String title, List<Lesson> lessons) {}

    /** The days in the order of the lines. */
    static <T> List<Day> days(List<T> lines, Function<T, LocalDate> date, Function<T, Lesson> lesson, DayTexts texts) {
        Map<LocalDate, List<Lesson>> days =
                lines.stream().collect(groupingBy(date, LinkedHashMap::new, mapping(lesson, toList())));
        return days.entrySet().stream()
                .map(d -> new Day(texts.weekday(d.getKey()) + ", " + texts.date(d.getKey()), d.getValue()))
                .toList();
    }
}
