package org.dnevnik.notifications.view;

import java.time.Instant;
import java.util.List;

/**
 * What goes out to one person together.
 *
 * @param language in which the person reads
 * @param secret   signs the link by which the channel is unsubscribed from, in hex
 * @param news     oldest first; pupils are named by their given names alone. What the person may not learn any more is missing
 */
public record Parcel(
        long id, long recipient, String language, String secret, Instant made, List<NotificationView> news) {

    public Parcel {
        news = List.copyOf(news);
    }
}
