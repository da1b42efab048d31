package org.dnevnik.exchange.view;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's name.
 *
 * @param account null: the person has none
 * @param sex     {@code M} or {@code F}; null: not told
 */
public record SharedPerson(
        long id,
        @Nullable Long account,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex) {}
