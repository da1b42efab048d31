package org.dnevnik.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as the region's operator sees it.
 *
 * @param endsAt until then what it has signed is good; null for the one that signs, and the next
 */
public record KeyLine(
        String kid, Instant signsFrom, @Nullable Instant endsAt) {}
