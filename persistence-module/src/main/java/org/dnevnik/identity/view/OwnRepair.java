package org.dnevnik.identity.view;

import java.time.Instant;
import org.dnevnik.identity.model.RepairRequests.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request, for the one it was about.
 *
 * @param state  OPEN, FIXED, DECLINED or CAME_IN
 * @param reason why it was declined; empty otherwise
 */
public record OwnRepair(
        Kind kind, Instant askedAt, String state, @Nullable Instant decidedAt, String reason) {}
