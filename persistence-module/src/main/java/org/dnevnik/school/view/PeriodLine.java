package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period as the office sees it.
 *
 * @param id     0 for one that is new
 * @param kind   QUARTER, TRIMESTER, HALF_YEAR, YEAR or OWN
 * @param name   of an own kind; otherwise null
 * @param closed its marks are final; it stays as it is
 */
public record PeriodLine(
        long id,
        String kind,
        int number,
        @Nullable String name,
        int parallelFrom,
        int parallelTo,
        LocalDate starts,
        LocalDate ends,
        boolean closed) {}
