package org.dnevnik.exchange.web.v2;

import java.util.List;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.identity.view.UserCard;
import org.jspecify.annotations.Nullable;

/** A user; of somebody else nothing but the name. There are no photographs. */
public record User(
        Id id,
        Id personId,
        String name,
        @Nullable String email,
        @Nullable String login,
        String fullName,
        String middleName,
        String firstName,
        String lastName,
        String shortName,
        String locale,
        String timezone,
        String sex,
        @Nullable String photoSmall,
        @Nullable String photoMedium,
        @Nullable String photoLarge,
        @Nullable String birthday,
        List<String> roles,
        @Nullable String phone) {

    private static final String LOCALE = "ru-RU";
    private static final String ZONE = "Europe/Moscow";

    static User of(UserCard card, List<String> roles) {
        return new User(
                Id.of(card.account()),
                Id.of(card.person()),
                card.givenName(),
                card.email(),
                card.login(),
                Words.name(card.surname(), card.givenName(), card.patronymic()),
                card.patronymic() == null ? "" : card.patronymic(),
                card.givenName(),
                card.surname(),
                Words.name(card.givenName(), card.surname()),
                LOCALE,
                ZONE,
                Words.sex(card.sex()),
                null,
                null,
                null,
                Times.dayOrNone(card.birthDate()),
                roles,
                card.phone());
    }

    /** For a token that opens no contacts. */
    User withoutContacts() {
        return new User(
                id,
                personId,
                name,
                null,
                login,
                fullName,
                middleName,
                firstName,
                lastName,
                shortName,
                locale,
                timezone,
                sex,
                photoSmall,
                photoMedium,
                photoLarge,
                null,
                roles,
                null);
    }

    /** Somebody else. */
    static User of(SharedPerson person) {
        return new User(
                Id.of(person.account()),
                Id.of(person.id()),
                person.givenName(),
                null,
                null,
                Words.name(person.surname(), person.givenName(), person.patronymic()),
                person.patronymic() == null ? "" : person.patronymic(),
                person.givenName(),
                person.surname(),
                Words.name(person.givenName(), person.surname()),
                LOCALE,
                ZONE,
                Words.sex(person.sex()),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
