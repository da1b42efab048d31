package org.dnevnik.journal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period as whoever closes it sees it.
 *
 * @param name     of an own period; null: it is named by kind and number
 * @param closed   whether it is closed
 * @param due      marks that it should have
 * @param missing of them those that nobody has set
 */
public record ClosingPeriod(
        long id,
        int year,
        String kind,
        int number,
        @Nullable String name,
        int parallelFrom,
        int parallelTo,
        LocalDate starts,
        LocalDate ends,
        boolean closed,
        int due,
        int missing) {}
