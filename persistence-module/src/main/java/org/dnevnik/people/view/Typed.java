package org.dnevnik.people.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person, taken apart: names in any order, a birth date or a year, digits of a SNILS, a class.
 *
 * @param words     folded, as typed
 * @param swapped   the same words as the other keyboard layout would have written them
 * @param classes   folded names of classes that may be meant
 * @param digits    of a SNILS, from its beginning; empty for none
 * @param birthDate null when none was typed
 * @param birthYear 0 when none was typed
 */
public record Typed(
        List<String> words,
        List<String> swapped,
        Set<String> classes,
        String digits,
        @Nullable LocalDate birthDate,
        int birthYear) {

    private static final int LONGEST = 100;
    private static final int FEWEST_DIGITS = 3;
    private static final int SNILS = 11;
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s\\u00a0-]*");
    private static final Pattern CLASS = Pattern.compile("(\\d{1,2})[ -]?(\\D)");

    public Typed {
        words = List.copyOf(words);
        swapped = List.copyOf(swapped);
        classes = Set.copyOf(classes);
    }

    /** Whether nothing was typed that could be looked for. */
    public boolean isEmpty() {
        return words.isEmpty() && classes.isEmpty() && digits.isEmpty() && birthDate == null && birthYear == 0;
    }

    /** Takes apart what was typed. */
    public static Typed read(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Parts parts = new Parts();
        String plain = NameKey.fold(line);
        if (NUMBER.matcher(plain).matches() && !ISO_DATE.matcher(plain).matches()) {
            parts.number(plain.replaceAll("[\\s\\u00a0-]", ""));
        } else {
            for (String token : plain.split(" ")) {
                parts.token(token);
            }
        }
        return parts.typed();
    }

    /** What has been understood so far. */
    private static final class Parts {
        private final List<String> words = new ArrayList<>();
        private final List<String> swapped = new ArrayList<>();
        private final Set<String> classes = new HashSet<>();
        private String digits = "";
        private @Nullable LocalDate birthDate;
        private int birthYear;

        private void token(String token) {
            Matcher date = DATE.matcher(token);
            Matcher iso = ISO_DATE.matcher(token);
            Matcher group = CLASS.matcher(token);
            if (date.matches()) {
                birth(date.group(3), date.group(2), date.group(1));
            } else if (iso.matches()) {
                birth(iso.group(1), iso.group(2), iso.group(3));
            } else if (group.matches()) {
                classes.add(group.group(1) + NameKey.look(group.group(2)));
                classes.add(group.group(1) + Keyboard.other(group.group(2)));
            } else if (token.matches("\\d+")) {
                number(token);
            } else if (!token.isEmpty()) {
                name(token);
            }
        }

        private void number(String number) {
            if (YEAR.matcher(number).matches()) {
                birthYear = Integer.parseInt(number);
            } else if (number.length() >= FEWEST_DIGITS) {
                digits = number.length() > SNILS ? number.substring(0, SNILS) : number;
            }
        }

        private void birth(String year, String month, String day) {
            try {
                birthDate = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            } catch (DateTimeException e) {
                birthYear = Integer.parseInt(year);
            }
        }

        private void name(String token) {
            words.addAll(NameKey.words(token.replaceAll("[.,;:\"«»()]", " ")));
            swapped.addAll(NameKey.words(Keyboard.other(token)));
        }

        private Typed typed() {
            return new Typed(words, swapped, classes, digits, birthDate, birthYear);
        }
    }
}
