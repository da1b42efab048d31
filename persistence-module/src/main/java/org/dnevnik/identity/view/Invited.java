package org.dnevnik.identity.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a code is for.
 *
 * @param births     birth dates that answer the code: the own one, else those of the children
 * @param schoolName of the school that gave the code out
 * @param className  of a pupil, or of the children; empty for everybody else
 * @param endedAs    null while the code lives
 * @param hasAccount whether the person can already sign in
 */
public record Invited(
        long invitation,
        long person,
        String surname,
        String givenName,
        String patronymic,
        List<LocalDate> births,
        String schoolName,
        String className,
        Instant until,
        @Nullable String endedAs,
        boolean hasAccount) {

    public Invited {
        births = List.copyOf(births);
    }
}
