package org.dnevnik.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as the file tells, with class and number of the subgroup.
 *
 * @param enrolled since when the pupil is in the school; null where the file does not tell
 */
record PupilRow(
        PersonRow person,
        String className,
        @Nullable String subgroup,
        @Nullable LocalDate enrolled) {

    /** Name of the subgroup as timetables write it: 5А-1. */
    @Nullable
    String subgroupName() {
        return subgroup == null ? null : className + "-" + subgroup;
    }

    /** Names of all groups in which the pupil is enrolled, joined by a comma. */
    String groups() {
        return subgroup == null ? className : className + "," + subgroupName();
    }
}
