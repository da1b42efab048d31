package org.dnevnik.notifications.view;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached by a channel outside of the site.
 *
 * @param quietUntil the same as {@code quietFrom}: there are no quiet hours
 * @param stopped    since when nothing goes any more, because the address was refused too often; null: it goes
 */
public record ChannelState(
        boolean on,
        Digest digest,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable Instant stopped) {

    /** Of whoever has not decided yet: letters come together in the evening. */
    public static final ChannelState USUAL_LETTERS =
            new ChannelState(false, Digest.EVENING, LocalTime.of(21, 0), LocalTime.of(7, 0), null);

    /** Of whoever has not decided yet: messages come at once, and nobody is woken. */
    public static final ChannelState USUAL_PUSH =
            new ChannelState(false, Digest.AT_ONCE, LocalTime.of(21, 0), LocalTime.of(7, 0), null);
}
