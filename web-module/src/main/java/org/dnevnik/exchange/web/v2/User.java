package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.identity.view.UserCard;
import org.jspecify.annotations.Nullable;

/** A user on the wire; every id goes twice, as a number and as text. */
public record User(
        long id,
        @JsonProperty("id_str") String idStr,
        long personId,
        @JsonProperty("personId_str") String personIdStr,
        String name,
        @Nullable String email,
        String login,
        String fullName,
        @Nullable String middleName,
        String lastName,
        String shortName,
        String locale,
        String timezone,
        @Nullable String sex,
        @Nullable String birthday,
        List<String> roles,
        @Nullable String phone) {

    static User of(UserCard card, List<String> roles) {
        return new User(
                card.account(),
                Long.toString(card.account()),
                card.person(),
                Long.toString(card.person()),
                card.givenName(),
                card.email(),
                card.login(),
                words(card.surname(), card.givenName(), card.patronymic()),
                card.patronymic(),
                card.surname(),
                words(card.givenName(), card.surname()),
                "ru-RU",
                "Europe/Moscow",
                "F".equals(card.sex()) ? "Female" : "M".equals(card.sex()) ? "Male" : null,
                card.birthDate() == null ? null : card.birthDate() + "T00:00:00",
                roles,
                card.phone());
    }

    private static String words(@Nullable String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
