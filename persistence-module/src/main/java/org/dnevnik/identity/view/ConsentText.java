package org.dnevnik.identity.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text that people agree to.
 *
 * @param since       the first day on which people are asked for it
 * @param publishedBy null: came with the program, as a sample
 * @param given       how many have agreed to it and not taken that back
 * @param current     whether people are asked for it today
 */
public record ConsentText(
        ConsentAudience audience,
        int version,
        String purpose,
        String title,
        String body,
        LocalDate since,
        @Nullable String publishedBy,
        long given,
        boolean current) {}
