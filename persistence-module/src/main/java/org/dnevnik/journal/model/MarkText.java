package org.dnevnik.journal.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher types into a cell: a mark, an absence, both ({@code 4о}: a four, came late; {@code о15}: a quarter of an hour late), or nothing.
 *
 * @param mark       null: nothing is said of the mark
 * @param attendance null: nothing is said of the attendance
 * @param minutes    how late, from 1 to 90; null: not told
 */
public record MarkText(
        @Nullable MarkValue mark,
        @Nullable Attendance attendance,
        @Nullable Integer minutes) {

    /** An emptied cell. */
    public static final MarkText NOTHING = new MarkText(null, null);

    // the Russian letter on the key that was pressed with the Latin layout still on
    private static final Map<Character, Character> SAME_KEY = Map.ofEntries(
            Map.entry('y', 'н'),
            Map.entry(',', 'б'),
            Map.entry('j', 'о'),
            Map.entry('g', 'п'),
            Map.entry('e', 'у'),
            Map.entry('c', 'с'),
            Map.entry('d', 'в'),
            Map.entry('p', 'з'),
            Map.entry('x', 'ч'));

    // the Russian letter that looks or sounds like it, as in text that was pasted
    private static final Map<Character, Character> SAME_LOOK = Map.ofEntries(
            Map.entry('h', 'н'),
            Map.entry('n', 'н'),
            Map.entry('b', 'б'),
            Map.entry('o', 'о'),
            Map.entry('0', 'о'),
            Map.entry('p', 'п'),
            Map.entry('c', 'с'),
            Map.entry('v', 'в'));

    // the Latin letter of a scale on the key that was pressed with the Russian layout on, or that looks like it; «а»
    // and «в» are on the
    // keys of F and D and look like A and B: they are not guessed
    private static final Map<Character, Character> LATIN = Map.of('ф', 'a', 'и', 'b', 'с', 'c', 'е', 'e');

    private static final String SEPARATORS = "/\\\\|.;,";
    private static final String DASHES = "‐‑‒–—−";

    /** Minutes: nobody comes later than two lessons long. */
    private static final int LATEST = 90;

    private static final Pattern LATE = Pattern.compile("(.*)о([1-9][0-9]?)");

    MarkText(@Nullable MarkValue mark, @Nullable Attendance attendance) {
        this(mark, attendance, null);
    }

    /** Whether the cell is to be empty. */
    public boolean isNothing() {
        return mark == null && attendance == null;
    }

    /** Reads what was typed by the rule's scale, forgiving case, spaces, dashes and the wrong keyboard layout; empty when it means nothing. */
    public static Optional<MarkText> read(String typed, GradingRule rule) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return Optional.of(NOTHING);
        }
        return Stream.<UnaryOperator<String>>of(
                        UnaryOperator.identity(),
                        t -> exchanged(t, SAME_KEY),
                        t -> exchanged(t, SAME_LOOK),
                        t -> exchanged(t, LATIN))
                .flatMap(reading -> exact(reading.apply(plain), rule).stream())
                .findFirst()
                .or(() -> late(plain, rule))
                .or(() -> late(exchanged(plain, SAME_KEY), rule))
                .or(() -> late(plain.replace('o', 'о'), rule)); // no more is guessed: 101 is no mark and no delay
    }

    /** Whether somebody tried to write two marks into one cell, «5/4»: they are two works. */
    public static boolean isTwoMarks(String typed, Scale scale) {
        String text = plain(typed);
        for (int end = 1; end < text.length(); end++) {
            boolean parted = SEPARATORS.indexOf(text.charAt(end)) >= 0;
            boolean two =
                    parted || scale.kind() == Scale.Kind.FIVE; // «54» is two of five points, and a mark of a hundred
            if (two
                    && isGrade(text.substring(0, end), scale)
                    && isGrade(text.substring(parted ? end + 1 : end), scale)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text, in lower case, tells an absence in every journal. */
    public static boolean isAttendance(String text) {
        return Attendance.of(text).isPresent();
    }

    private static boolean isGrade(String text, Scale scale) {
        return scale.values().stream().anyMatch(v -> v.isTyped(text));
    }

    private static Optional<MarkText> exact(String text, GradingRule rule) {
        return mark(text, rule)
                .map(mark -> new MarkText(mark, null))
                .or(() -> Attendance.of(text).map(status -> new MarkText(null, status)))
                .or(() -> both(text, rule));
    }

    private static Optional<MarkText> late(String text, GradingRule rule) {
        Matcher late = LATE.matcher(text);
        if (!late.matches() || Integer.parseInt(late.group(2)) > LATEST) {
            return Optional.empty();
        }
        Integer minutes = Integer.valueOf(late.group(2));
        String before = late.group(1);
        return before.isEmpty()
                ? Optional.of(new MarkText(null, Attendance.LATE, minutes))
                : mark(before, rule).map(mark -> new MarkText(mark, Attendance.LATE, minutes));
    }

    private static Optional<MarkText> both(String text, GradingRule rule) {
        int last = text.length() - 1;
        return mark(text.substring(0, last), rule)
                .flatMap(mark -> Attendance.of(text.substring(last)).map(status -> new MarkText(mark, status)));
    }

    private static Optional<MarkValue> mark(String text, GradingRule rule) {
        return rule.scale().value(text).map(value -> MarkValue.of(value, rule));
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(c -> DASHES.indexOf(c) < 0 ? c : '-')
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String exchanged(String text, Map<Character, Character> letters) {
        StringBuilder read = new StringBuilder();
        for (char c : text.toCharArray()) {
            read.append(letters.getOrDefault(c, c).charValue());
        }
        return read.toString();
    }
}
