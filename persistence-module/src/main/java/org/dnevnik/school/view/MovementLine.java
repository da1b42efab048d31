package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's coming, change of class or going.
 *
 * @param kind      ENROLLED, CLASS_CHANGED, SCHOOL_CHANGED, LEFT, EXPELLED or GRADUATED
 * @param date      first day in the new class, or last day in the school
 * @param elsewhere the school that the pupil came from or went to; empty where none was named
 * @param toGroup   the class that the pupil came into; null for who went
 * @param undone    whether it was taken back
 */
public record MovementLine(
        long id,
        long school,
        String schoolName,
        String kind,
        LocalDate date,
        String from,
        @Nullable Long toGroup,
        String to,
        String elsewhere,
        String orderNumber,
        @Nullable LocalDate orderDate,
        String reason,
        boolean undone) {}
