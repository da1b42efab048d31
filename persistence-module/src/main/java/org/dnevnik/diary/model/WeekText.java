package org.dnevnik.diary.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The canonical text of a week: what is signed, and what a signature is verified by. Lines end with a line feed; the fields of a line are
 * parted by tabulators; backslash, tabulator, line feed and carriage return inside of a field are written {@code \\ \t \n \r}. The first four
 * lines name the form, the pupil, the guardian and the Monday; a line for each fact follows, in the order of {@link WeekFact}.
 *
 * @param pupil    whose week
 * @param guardian who signs
 */
public record WeekText(long pupil, long guardian, LocalDate monday, List<WeekFact> facts) {

    private static final String FORM = "dnevnik diary week 1";
    private static final int HEAD = 4;
    private static final int FIELDS = 6;

    public WeekText {
        facts = facts.stream().sorted(WeekFact.IN_ORDER).toList();
    }

    /** The text itself. */
    public String text() {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        line(text, "pupil", Long.toString(pupil));
        line(text, "guardian", Long.toString(guardian));
        line(text, "week", monday.toString());
        for (WeekFact f : facts) {
            line(
                    text,
                    f.kind().name(),
                    f.date().toString(),
                    Integer.toString(f.number()),
                    f.subject(),
                    f.what(),
                    f.value());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(escaped(fields[i]));
        }
        text.append('\n');
    }

    private static String escaped(String field) {
        if (field.chars().noneMatch(c -> c == '\\' || c < ' ')) { // of each hundred fields, ninety-nine
            return field;
        }
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public String hash() {
        return hash(text());
    }

    /** Likewise of a text that was kept. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * Reads a text that was kept.
     *
     * @throws IllegalArgumentException for what is no such text
     */
    public static WeekText read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= HEAD || !lines[0].equals(FORM)) {
            throw new IllegalArgumentException("no text of a week");
        }
        return new WeekText(
                Long.parseLong(head(lines[1])),
                Long.parseLong(head(lines[2])),
                LocalDate.parse(head(lines[3])),
                Arrays.stream(lines, HEAD, lines.length - 1).map(WeekText::fact).toList());
    }

    private static String head(String line) {
        return line.substring(line.indexOf('\t') + 1);
    }

    private static WeekFact fact(String line) {
        List<String> fields = Arrays.stream(line.split("\t", -1))
                .map(String::translateEscapes)
                .toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("no fact: " + line);
        }
        return new WeekFact(
                WeekFact.Kind.valueOf(fields.get(0)),
                LocalDate.parse(fields.get(1)),
                Integer.parseInt(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5));
    }

    /** Whether nothing that is told differs; who signed does not matter. */
    public boolean tellsTheSameAs(WeekText other) {
        return facts.equals(other.facts);
    }

    /** What is other now than it was in an earlier text, in order. */
    public List<WeekChange> since(WeekText before) {
        List<WeekChange> changes = new ArrayList<>();
        for (WeekFact now : facts) {
            if (!before.facts.contains(now)) {
                String was = before.facts.stream()
                        .filter(now::isSameAs)
                        .findFirst()
                        .map(WeekFact::value)
                        .orElse(null);
                changes.add(new WeekChange(now, was, now.value()));
            }
        }
        for (WeekFact was : before.facts) {
            if (facts.stream().noneMatch(was::isSameAs)) {
                changes.add(new WeekChange(was, was.value(), null));
            }
        }
        return changes;
    }
}
