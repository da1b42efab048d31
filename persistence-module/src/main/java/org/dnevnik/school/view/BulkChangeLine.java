package org.dnevnik.school.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of many people at once, as the list of changes tells it.
 *
 * @param target   the class, the person or the value, in words
 * @param since    null where it has no day
 * @param people   how many it changed; classes where it changes classes
 * @param undoneAt null while it holds
 */
public record BulkChangeLine(
        long id,
        BulkKind kind,
        String target,
        @Nullable LocalDate since,
        int people,
        String madeBy,
        Instant madeAt,
        @Nullable Instant undoneAt,
        String undoneBy) {}
