package org.dnevnik.exchange.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What another system may be told of a pupil; the names are those of the published schema. */
public enum ProgressPart {
    MARKS,
    TIMETABLE,
    HOMEWORK,
    ATTENDANCE,
    PERIODS;

    /** Reads what {@link #text} wrote. */
    public static Set<ProgressPart> of(String text) {
        return Arrays.stream(text.split(","))
                .map(ProgressPart::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProgressPart.class)));
    }

    /** Names in the order of the schema, with commas between. */
    public static String text(Set<ProgressPart> parts) {
        return parts.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
