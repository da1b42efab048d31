package org.dnevnik.school.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be one person.
 *
 * @param same whether the names are the same, not only alike
 */
public record DoublePair(
        long one,
        String oneName,
        long other,
        String otherName,
        @Nullable LocalDate birthDate,
        boolean same) {}
