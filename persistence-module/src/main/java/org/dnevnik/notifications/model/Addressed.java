package org.dnevnik.notifications.model;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A new notification that its recipient wants by a channel outside of the site.
 *
 * @param zone       whose clock counts: the school's that has the news
 * @param digest     name of a {@code Digest}
 * @param quietFrom  beginning of the hours in which nothing goes out; the same as the end: there are none
 */
public record Addressed(
        long notification,
        String channel,
        long recipient,
        ZoneId zone,
        String digest,
        LocalTime quietFrom,
        LocalTime quietUntil) {}
