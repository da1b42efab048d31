package org.dnevnik.identity.view;

import java.time.Instant;
import org.dnevnik.identity.model.ChildDevices.State;
import org.jspecify.annotations.Nullable;

/**
 * A device of a child, for the guardian.
 *
 * @param child   whose it is
 * @param account of the child
 * @param device  number of {@code identity.device}; null for one that has been forgotten
 * @param seen    when the child last came in with it; null for one with which nobody did
 */
public record ChildDevice(
        long id,
        long child,
        String name,
        long account,
        String browser,
        String system,
        State state,
        Instant askedAt,
        @Nullable Long device,
        @Nullable Instant seen) {}
