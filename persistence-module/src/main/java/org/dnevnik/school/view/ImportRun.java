package org.dnevnik.school.view;

import java.time.Instant;

/**
 * A run of an import.
 *
 * @param person surname and initials of whoever started it
 * @param state  {@code RUNNING}, {@code DONE}, {@code REFUSED} for faults in the files, {@code INTERRUPTED} when it was cut short and
 *               changed nothing
 */
public record ImportRun(
        int id, String files, String person, String state, Instant startedAt, int created, int changed, int faults) {}
