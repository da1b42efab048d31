package org.dnevnik.exchange.web.v2;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates as they are written on the wire. */
final class Times {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Times() {}

    /** {@code 2019-09-05T00:00:00}. */
    static String day(LocalDate day) {
        return day + "T00:00:00";
    }

    static @Nullable String dayOrNone(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    /** {@code 2019-09-05T08:30:00}. */
    static String at(LocalDate day, LocalTime time) {
        return day + "T" + time + (time.getSecond() == 0 && time.getNano() == 0 ? ":00" : "");
    }

    /** {@code 2019-09-05T08:30:12.123456}: clients in Python ask for six digits. */
    static String moment(LocalDateTime moment) {
        return MICROSECONDS.format(moment);
    }

    /** {@code 2019-09-05T00:00:00+03:00}. */
    static String zoned(LocalDate day, ZoneId zone) {
        return OFFSET.format(OffsetDateTime.from(day.atStartOfDay(zone)));
    }
}
