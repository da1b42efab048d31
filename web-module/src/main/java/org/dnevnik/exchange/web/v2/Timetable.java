package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dnevnik.exchange.SharedSchoolService.Bells;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.view.BellTable;
import org.dnevnik.timetable.view.BellTime;

/** A table of bells, with the capital letters of the protocol. */
public record Timetable(
        @JsonProperty("Name") String name,
        @JsonProperty("Start") String start,
        @JsonProperty("FirstLessonNumber") int firstLessonNumber,
        @JsonProperty("Items") List<Item> items) {

    /** A bell. */
    public record Item(
            @JsonProperty("Id") long id,
            @JsonProperty("Start") String start,
            @JsonProperty("Finish") String finish,
            @JsonProperty("Name") String name,
            @JsonProperty("Type") String type,
            @JsonProperty("DaysOfWeek") List<String> daysOfWeek,
            @JsonProperty("LessonNumber") int lessonNumber) {}

    /** Ids of bells: the table's, then the number. */
    private static final long NUMBERS = 100;

    static List<Timetable> of(Bells bells) {
        return bells.tables().stream().map(t -> of(t, bells.firstDay())).toList();
    }

    private static Timetable of(BellTable table, LocalDate first) {
        Texts texts = Texts.in(Texts.RUSSIAN);
        return new Timetable(
                table.name().isEmpty() ? texts.get("exchange.v2.bells") : table.name(),
                Times.day(first),
                table.times().stream().mapToInt(BellTime::number).min().orElse(1),
                table.times().stream()
                        .map(t -> new Item(
                                table.id() * NUMBERS + t.number(),
                                Times.at(first, t.starts()),
                                Times.at(first, t.ends()),
                                texts.format("exchange.v2.bell", t.number()),
                                "Lesson",
                                days(table),
                                t.number()))
                        .toList());
    }

    private static List<String> days(BellTable table) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> table.weekdays() == 0 || (table.weekdays() >> (d.getValue() - 1) & 1) == 1)
                .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
    }
}
