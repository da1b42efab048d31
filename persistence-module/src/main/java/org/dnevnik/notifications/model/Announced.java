package org.dnevnik.notifications.model;

import java.util.List;

/**
 * What came of announcing.
 *
 * @param written   how many notifications are new
 * @param addressed those of them that are wanted by a channel outside of the site, once for each channel
 */
public record Announced(long written, List<Addressed> addressed) {

    public Announced {
        addressed = List.copyOf(addressed);
    }
}
