package org.dnevnik.timetable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the school's own things by the names of a stranger's file: by the same name, or by what somebody has chosen for it. */
final class NameMatch {

    /** What is chosen for a name that is nothing of the school's and shall be made. */
    static final long MAKE = -1;

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** «10А 1 группа», «10А гр.1», «10А/1»: other programs' names of what is 10А-1 here. */
    private static final Pattern HALF = Pattern.compile(
            "^(\\d{1,2}[а-я])[-/.]?(?:(?:под)?гр(?:уппа|\\.)?)?(\\d)(?:-?я)?(?:(?:под)?гр(?:уппа|\\.)?)?$");

    private final String kind;
    private final Map<String, Long> known = new LinkedHashMap<>();
    private final Map<String, Long> chosen;
    private final Map<String, Integer> missing = new LinkedHashMap<>();

    /** @param chosen ids by kind and name, {@code teacher:Иванова А.А.}; 0 for nobody and nothing */
    NameMatch(String kind, Map<String, Long> known, Map<String, Long> chosen) {
        this.kind = kind;
        this.chosen = chosen;
        Map<String, Integer> doubles = new HashMap<>();
        known.forEach((name, id) -> keys(name).forEach(k -> doubles.merge(k, 1, Integer::sum)));
        known.forEach((name, id) ->
                keys(name).stream().filter(k -> doubles.getOrDefault(k, 0) == 1).forEach(k -> this.known.put(k, id)));
    }

    /** Empty for a name that is not known and for which nothing is chosen: then it is {@link #missing()}. */
    Optional<Long> find(String name) {
        for (String key : keys(name)) {
            Long id = known.get(key);
            if (id != null) {
                return Optional.of(id);
            }
        }
        Long choice = chosen.get(kind + ":" + name);
        if (choice == null) {
            missing.merge(name, 1, Integer::sum);
        }
        return Optional.ofNullable(choice);
    }

    /** The names without a match, and how many lessons have them. */
    Map<String, Integer> missing() {
        return missing;
    }

    /** What it might be: something that begins with the same word, and ends with the same number if it has one. */
    long like(String name) {
        String folded = fold(name);
        String word = folded.split("[ .]")[0];
        String digit = folded.replaceAll(".*?(\\d*)$", "$1");
        return known.entrySet().stream()
                .filter(e -> e.getKey().startsWith(word)
                        && (digit.isEmpty() || e.getKey().endsWith(digit)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0L);
    }

    /** A name as it is, and for full names of people also with initials. */
    private List<String> keys(String name) {
        String folded = fold(name);
        String[] words = folded.split(" ");
        if (kind.equals("teacher") && words.length > 1) {
            String initials = words[0] + " "
                    + String.join(
                                    "",
                                    List.of(words).subList(1, words.length).stream()
                                            .flatMap(w -> List.of(w.split("(?<=\\.)")).stream())
                                            .map(w -> w.substring(0, 1) + ".")
                                            .toList())
                            .strip();
            return folded.equals(initials) ? List.of(folded) : List.of(folded, initials);
        }
        return List.of(folded);
    }

    private String fold(String name) {
        String folded = name.strip()
                .replaceAll("[\\s\\u00A0]+", " ")
                .toLowerCase(RUSSIAN)
                .replace('ё', 'е');
        return switch (kind) {
            case "group" -> HALF.matcher(folded.replaceAll("[\\s«»\"]", "")).replaceFirst("$1-$2");
            case "place" -> folded.replaceAll("^(?:каб\\.?|кабинет|ауд\\.?)\\s*№?\\s*(?=\\d)", "");
            default -> folded;
        };
    }
}
