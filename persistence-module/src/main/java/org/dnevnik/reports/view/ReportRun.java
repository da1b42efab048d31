package org.dnevnik.reports.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that is or was made in the background.
 *
 * @param asked what was chosen, as an address has it
 * @param state RUNNING, DONE, or INTERRUPTED when it was cut short and made nothing
 * @param done  steps, of {@code total}; 0 of 0: it has just begun
 * @param file  id of what was made; null: there is nothing yet
 * @param size  of the file, in bytes
 * @param until it is kept
 */
public record ReportRun(
        long id,
        long person,
        long school,
        String kind,
        String asked,
        String name,
        String state,
        int done,
        int total,
        Instant startedAt,
        Instant until,
        @Nullable Long file,
        long size) {}
