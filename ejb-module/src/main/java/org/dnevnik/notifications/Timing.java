package org.dnevnik.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.notifications.model.Addressed;
import org.dnevnik.notifications.view.Digest;

/**
 * When news may go out: at once, or together in the morning or in the evening, and never in the quiet hours.
 *
 * @param quietUntil the same as {@code quietFrom}: there are no quiet hours; before it: they last over midnight
 * @param zone       the school's: a morning begins where the child goes to school
 */
record Timing(Digest digest, LocalTime quietFrom, LocalTime quietUntil, ZoneId zone) {

    static final LocalTime MORNING = LocalTime.of(7, 30);
    static final LocalTime EVENING = LocalTime.of(19, 0);

    /** What a teacher types in a row, and corrects a moment later, goes together. */
    static final Duration GATHERED = Duration.ofMinutes(1);

    static Timing of(Addressed told) {
        return new Timing(Digest.valueOf(told.digest()), told.quietFrom(), told.quietUntil(), told.zone());
    }

    /** When news of this moment is due. */
    Instant due(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return awake(digest == Digest.AT_ONCE ? there.plus(GATHERED) : next(there))
                .toInstant();
    }

    private ZonedDateTime next(ZonedDateTime there) {
        return hours().stream()
                .flatMap(hour -> Stream.of(there.with(hour), there.plusDays(1).with(hour)))
                .filter(t -> t.isAfter(there))
                .min(ZonedDateTime::compareTo)
                .orElseThrow();
    }

    private List<LocalTime> hours() {
        return switch (digest) {
            case MORNING -> List.of(MORNING);
            case EVENING -> List.of(EVENING);
            default -> List.of(MORNING, EVENING);
        };
    }

    private ZonedDateTime awake(ZonedDateTime wanted) {
        LocalTime time = wanted.toLocalTime();
        if (!isQuiet(time)) {
            return wanted;
        }
        return (time.isBefore(quietUntil) ? wanted : wanted.plusDays(1)).with(quietUntil);
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(quietFrom);
        boolean lasts = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? begun && lasts : !quietFrom.equals(quietUntil) && (begun || lasts);
    }
}
