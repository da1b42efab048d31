package org.dnevnik.reports.view;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A report that is or was made in the background.
 *
 * @param asked what was chosen, as an address has it
 * @param state RUNNING, DONE; FAILED, or INTERRUPTED when it was cut short: it made nothing
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
        long size) {

    /** Kind of an archive of somebody's personal data. */
    public static final String PERSONAL = "PERSONAL";

    private static final String ABOUT = "person=";

    /** What is asked for an archive of somebody's data. */
    public static String askedAbout(long person) {
        return ABOUT + person;
    }

    /** Whose data it is an archive of; empty: it is a report. */
    public OptionalLong about() {
        return kind.equals(PERSONAL)
                ? OptionalLong.of(Long.parseLong(asked.substring(ABOUT.length())))
                : OptionalLong.empty();
    }
}
