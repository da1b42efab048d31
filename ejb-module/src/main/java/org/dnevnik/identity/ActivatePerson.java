package org.dnevnik.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses their code.
 *
 * @param agreed keys of the consents that they give
 */
public record ActivatePerson(
        String code,
        @Nullable LocalDate birthDate,
        String login,
        String password,
        @Nullable List<String> agreed) {

    public ActivatePerson {
        login = login.strip().toLowerCase(Locale.ROOT);
        agreed = agreed == null ? List.of() : List.copyOf(agreed);
    }
}
