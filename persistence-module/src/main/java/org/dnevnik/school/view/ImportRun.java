package org.dnevnik.school.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of an import.
 *
 * @param person surname and initials of whoever started it
 * @param state  {@code RUNNING}, {@code DONE}, {@code REFUSED} for faults in the files, {@code INTERRUPTED} when it was cut short and
 *               changed nothing
 * @param step   key of the text that names what is being written; null before the first
 * @param done   rows, of {@code total}, while it runs
 */
public record ImportRun(
        int id,
        String files,
        String person,
        String state,
        Instant startedAt,
        int created,
        int changed,
        int faults,
        @Nullable String step,
        int done,
        int total) {}
