package org.dnevnik.people.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person.
 *
 * @param sex   M or F
 * @param snils eleven digits
 */
public record PersonData(
        long person,
        int version,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {

    /** Surname, given name, patronymic. */
    public String name() {
        return surname + " " + givenName + (patronymic == null ? "" : " " + patronymic);
    }
}
