package org.dnevnik.homework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a task's log.
 *
 * @param act  ISSUED, or one of {@code TaskAct}
 * @param by   surname and initials; null: nobody, it followed from something else
 * @param note null: nothing more to tell
 */
public record TaskDone(
        String act,
        Instant at,
        @Nullable String by,
        @Nullable String note) {}
