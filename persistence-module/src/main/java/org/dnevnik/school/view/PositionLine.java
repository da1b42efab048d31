package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A position that somebody holds or held.
 *
 * @param school     null for the region
 * @param schoolName empty for the region
 */
public record PositionLine(
        long id,
        int version,
        @Nullable Long school,
        String schoolName,
        String role,
        String title,
        LocalDate starts,
        @Nullable LocalDate ends) {

    /** Whether it has ended before the day. */
    public boolean isOver(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }
}
