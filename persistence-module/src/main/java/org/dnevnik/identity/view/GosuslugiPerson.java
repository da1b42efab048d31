package org.dnevnik.identity.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the diary whom Gosuslugi may have named; nothing of it is shown to a visitor who is refused.
 *
 * @param person    id
 * @param account   null for none
 * @param snils     eleven digits; null for none
 * @param activated whether the account was ever opened with the login that the school gives out
 * @param demo      whether the account opens only where the demo is switched on
 */
public record GosuslugiPerson(
        long person,
        @Nullable Long account,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String snils,
        boolean activated,
        boolean blocked,
        boolean demo) {

    /** Surname, given name, patronymic. */
    public String name() {
        return Stream.of(surname, givenName, patronymic)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
