package org.dnevnik.notifications;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides on what reaches them.
 *
 * @param wishes whether a topic about somebody is wanted by a channel: person → topic → channel; what is not named stays as it is
 * @param email  null: stays as it is
 * @param push   null: stays as it is
 */
public record SaveNotices(
        @Nullable Map<String, Map<String, Map<String, Boolean>>> wishes,
        @Nullable Channel email,
        @Nullable Channel push) {

    /**
     * When a channel speaks.
     *
     * @param digest    name of a {@code Digest}
     * @param quietFrom {@code 21:00}; the same as {@code quietUntil}: at any time
     */
    public record Channel(boolean on, String digest, String quietFrom, String quietUntil) {

        public Channel {
            digest = Objects.requireNonNullElse(digest, "");
            quietFrom = Objects.requireNonNullElse(quietFrom, "");
            quietUntil = Objects.requireNonNullElse(quietUntil, "");
        }
    }
}
