package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil is on the day of a change, and how they stand to the group it is about.
 *
 * @param group        the class on that day; null when there is none
 * @param profile      of the class; empty for none
 * @param leader       who leads the class; empty for nobody
 * @param lastStart    first day of the enrolment in the school that begins last; null without any
 * @param inTarget     whether the pupil is in the target group on that day or later
 * @param ofTarget     whether the target takes its pupils from the class
 */
public record PupilStay(
        long person,
        String name,
        @Nullable Long group,
        String className,
        String profile,
        String leader,
        @Nullable LocalDate lastStart,
        boolean inTarget,
        boolean ofTarget) {}
