package org.dnevnik.outbox.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox whose handling was given up.
 *
 * @param school     short name of the school; null for the region's own events
 * @param failure    what the last attempt said, without personal data
 */
public record DeadRow(long id, String kind, @Nullable String school, Instant createdAt, String failure) {}
