package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time of a pupil in a class or group.
 *
 * @param kind of the group: CLASS, SUBGROUP, STREAM or ELECTIVE
 * @param year academic year of the group
 */
public record StayLine(
        long id,
        long school,
        String schoolName,
        long group,
        String kind,
        String name,
        int year,
        LocalDate starts,
        @Nullable LocalDate ends) {

    /** Whether the pupil is in the group on the day or will be. */
    public boolean isOpen(LocalDate day) {
        return ends == null || !ends.isBefore(day);
    }

    public boolean isClass() {
        return kind.equals("CLASS");
    }
}
