package org.dnevnik.people.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as an import compares them with what a file says. */
public record KnownPerson(
        long id,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String email,
        @Nullable String phone) {}
