package org.dnevnik.timetable.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose lessons a person may have in a calendar.
 *
 * @param self      the person's own lessons, given or attended; otherwise a child's
 * @param createdAt since when there is an address; null: there is none
 * @param readAt    when a calendar program last read it, to the hour
 */
public record FeedSubject(
        long person,
        String name,
        boolean self,
        @Nullable Instant createdAt,
        @Nullable Instant readAt) {}
