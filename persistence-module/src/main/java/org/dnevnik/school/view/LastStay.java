package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The class of the region's schools into which a pupil came last.
 *
 * @param year of the class
 * @param ends last day in it; null while the pupil is there
 */
public record LastStay(
        long person,
        long school,
        String schoolName,
        int year,
        @Nullable LocalDate ends) {}
