package org.dnevnik.people.view;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds a name for matching: lower case, ё as е, one space between words. */
public final class NameKey {

    private NameKey() {}

    /** The key of a person's full name, as {@code people.person.name_key} holds it. */
    public static String of(String surname, String givenName, @Nullable String patronymic) {
        return fold(Stream.of(surname, givenName, patronymic)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" ")));
    }

    /** The key of a name that is written in one piece, or of its beginning. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}
