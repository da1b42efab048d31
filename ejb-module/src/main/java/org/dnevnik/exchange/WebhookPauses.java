package org.dnevnik.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a receiver that has failed is left alone: longer and longer, for a day in all. */
final class WebhookPauses {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(14));

    private WebhookPauses() {}

    /**
     * @param failures in a row, the last one among them.
     * @return empty: it is given up
     */
    static Optional<Duration> after(int failures) {
        return failures <= PAUSES.size() ? Optional.of(PAUSES.get(failures - 1)) : Optional.empty();
    }
}
