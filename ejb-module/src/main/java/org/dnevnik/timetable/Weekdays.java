package org.dnevnik.timetable;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How timetabling programs name days and hours. */
final class Weekdays {

    private static final List<String> DAYS =
            List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");

    private static final List<String> SHORT = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");

    private Weekdays() {}

    /** 1 for Monday; 0 for a name that is none of ours. */
    static int of(String name) {
        String lower = name.strip().toLowerCase(Locale.forLanguageTag("ru"));
        return Math.max(DAYS.indexOf(lower), SHORT.indexOf(lower)) + 1;
    }

    /** Beginnings of lessons, when all hours are named by them. */
    static List<LocalTime> beginnings(List<String> hours) {
        List<LocalTime> times =
                hours.stream().flatMap(h -> beginning(h).stream()).toList();
        return times.size() == hours.size() ? times : List.of();
    }

    private static Stream<String> first(String hour) {
        return Stream.of(hour.strip().split("[ -]", 2)[0]);
    }

    private static Optional<LocalTime> beginning(String hour) {
        return first(hour)
                .filter(h -> h.matches("\\d{1,2}[:.]\\d\\d"))
                .findFirst()
                .flatMap(Weekdays::time);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(("0" + text.replace('.', ':')).substring(text.length() == 4 ? 0 : 1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
