package org.dnevnik.timetable.view;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose lessons a person may have in a calendar.
 *
 * @param self      the person's own lessons, given or attended; otherwise a child's
 * @param createdAt since when there is an address; null: there is none
 * @param readAt    when a calendar program last read it, to the hour
 * @param expiresAt when the address ends or has ended; null: there is none
 * @param parts     what the calendar holds
 */
public record FeedSubject(
        long person,
        String name,
        boolean self,
        @Nullable Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant expiresAt,
        Set<CalendarPart> parts) {

    public FeedSubject {
        parts = Set.copyOf(parts);
    }
}
