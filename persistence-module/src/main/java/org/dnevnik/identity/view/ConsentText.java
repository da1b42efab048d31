package org.dnevnik.identity.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a text that people agree to.
 *
 * @param aim         of which it is a version
 * @param since       the first day on which people are asked for it
 * @param publishedBy null: came with the program, as a sample
 * @param given       how many have agreed to it and not taken that back
 * @param current     whether it is the wording of its purpose today
 */
public record ConsentText(
        ConsentAim aim,
        int version,
        String purpose,
        String title,
        String body,
        LocalDate since,
        @Nullable String publishedBy,
        long given,
        boolean current) {}
