package org.dnevnik.timetable.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a calendar may hold, by choice of whoever reads it. */
public enum CalendarPart {
    LESSONS,
    HOMEWORK,
    /** Planned works of the whole class, once their schedule is published. */
    ASSESSMENTS,
    /** Holidays and days off. */
    HOLIDAYS;

    /** As the database keeps them. */
    public static String write(Collection<CalendarPart> parts) {
        return parts.stream().sorted().distinct().map(CalendarPart::name).collect(Collectors.joining(","));
    }

    /** What {@link #write} has written; what is not known is passed over. */
    public static Set<CalendarPart> read(String written) {
        Set<String> names = Set.of(written.split(","));
        return Arrays.stream(values())
                .filter(p -> names.contains(p.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CalendarPart.class)));
    }
}
