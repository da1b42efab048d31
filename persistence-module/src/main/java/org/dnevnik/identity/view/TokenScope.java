package org.dnevnik.identity.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token opens of what its owner may see, in the words of the public API. A call names the one it belongs to. */
public enum TokenScope {
    COMMON_INFO("CommonInfo"),
    CONTACT_INFO("ContactInfo"),
    FRIENDS_AND_RELATIVES("FriendsAndRelatives"),
    EDUCATIONAL_INFO("EducationalInfo"),
    SOCIAL_INFO("SocialInfo"),
    FILES("Files"),
    WALL("Wall"),
    MESSAGES("Messages");

    private final String word;

    TokenScope(String word) {
        this.word = word;
    }

    /** As it goes over the wire. */
    public String word() {
        return word;
    }

    /** Words that nobody knows are left out: clients of the real service ask for more than there is here. */
    public static Set<TokenScope> read(String text) {
        return words(text).flatMap(w -> of(w).stream()).collect(Collectors.toCollection(TokenScope::none));
    }

    /** Whether every word of the text is known. */
    public static boolean knowsAll(String text) {
        return words(text).allMatch(w -> of(w).isPresent());
    }

    /** Words with a blank between them, as RFC 6749 wants them. */
    public static String write(Collection<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::word).collect(Collectors.joining(" "));
    }

    private static Set<TokenScope> none() {
        return EnumSet.noneOf(TokenScope.class);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[\\s,+]+", -1)).filter(w -> !w.isEmpty());
    }

    private static Optional<TokenScope> of(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
