package org.dnevnik.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token of OneRoster opens, in the words of the specification. */
public enum RosterScope {
    ROSTER("roster.readonly", "roster-core.readonly"),
    DEMOGRAPHICS("roster-demographics.readonly"),
    GRADEBOOK("gradebook.readonly", "gradebook-core.readonly");

    private static final String PREFIX = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

    private final List<String> words;

    RosterScope(String... words) {
        this.words = List.of(words);
    }

    /** As it goes over the wire. */
    public String word() {
        return PREFIX + words.get(0);
    }

    /** Those of a text that are known; a text without any asks for all. */
    public static Set<RosterScope> read(String text) {
        Set<String> asked = Set.of(text.strip().split("\\s+"));
        Set<RosterScope> known = Arrays.stream(values())
                .filter(s -> s.words.stream().anyMatch(w -> asked.contains(PREFIX + w)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RosterScope.class)));
        return text.isBlank() ? EnumSet.allOf(RosterScope.class) : known;
    }

    public static String write(Set<RosterScope> scopes) {
        return scopes.stream().sorted().map(RosterScope::word).collect(Collectors.joining(" "));
    }
}
