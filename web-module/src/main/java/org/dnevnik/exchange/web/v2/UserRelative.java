package org.dnevnik.exchange.web.v2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.exchange.view.SharedRelative;

/** Somebody of a family. */
public record UserRelative(String type, Person person) {

    private static final Map<String, String> KINSHIP = Map.of(
            "мать",
            "Mother",
            "отец",
            "Father",
            "бабушка",
            "Grandmother",
            "дедушка",
            "Grandfather",
            "опекун",
            "Guardian");

    static UserRelative of(SharedRelative relative) {
        String kinship = KINSHIP.getOrDefault(relative.kinship().toUpperCase(Locale.ROOT), "Relative");
        return new UserRelative(relative.child() ? "Child" : kinship, Person.of(relative.person()));
    }

    static List<UserRelative> of(List<SharedRelative> relatives) {
        return relatives.stream().map(UserRelative::of).toList();
    }
}
