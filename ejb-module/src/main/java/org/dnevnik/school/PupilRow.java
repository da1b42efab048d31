package org.dnevnik.school;

import org.jspecify.annotations.Nullable;

/** A pupil as the file tells, with class and number of the subgroup. */
record PupilRow(
        PersonRow person, String className, @Nullable String subgroup) {

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
