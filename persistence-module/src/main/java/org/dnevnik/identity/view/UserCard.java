package org.dnevnik.identity.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account and the person behind it.
 *
 * @param sex {@code M} or {@code F}
 */
public record UserCard(
        long account,
        long person,
        String login,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone) {}
