package org.dnevnik.school;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dnevnik.people.view.Snils;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row: what can be repaired without doubt is repaired and noted, the rest is a fault. */
final class RowReader {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .'’()-]*");
    private static final Pattern MIXED = Pattern.compile(".*\\p{IsCyrillic}.*");
    private static final String LATIN = "ABCEHKMOPTXaceopxy";
    private static final String CYRILLIC = "АВСЕНКМОРТХасеорху";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_NAME = 100;

    private final SourceRow row;
    private final LocalDate today;
    private final Findings findings;

    RowReader(SourceRow row, LocalDate today, Findings findings) {
        this.row = row;
        this.today = today;
        this.findings = findings;
    }

    /** A text without which the row means nothing; empty when it is missing, which is a fault. */
    String required(String column, int longest) {
        String text = text(column, longest);
        if (text.isEmpty()) {
            findings.fault(row, column, "missing");
        }
        return text;
    }

    @Nullable
    String optional(String column, int longest) {
        String text = text(column, longest);
        return text.isEmpty() ? null : text;
    }

    String name(String column) {
        return judged(column, required(column, LONGEST_NAME));
    }

    @Nullable
    String optionalName(String column) {
        String name = optional(column, LONGEST_NAME);
        return name == null ? null : judged(column, name);
    }

    private String judged(String column, String name) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            findings.fault(row, column, "badName");
        }
        return name;
    }

    @Nullable
    LocalDate birth(String column) {
        String text = text(column, 20);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text, DAY);
            if (date.isAfter(today) || date.isBefore(EARLIEST)) {
                findings.fault(row, column, "impossibleBirth", text);
            }
            return date;
        } catch (DateTimeParseException e) {
            findings.fault(row, column, "noDate", text);
            return null;
        }
    }

    @Nullable
    String snils(String column) {
        String text = text(column, 20);
        if (text.isEmpty()) {
            return null;
        }
        String digits = Snils.read(text).map(Snils::digits).orElse(null);
        if (digits == null) {
            findings.fault(row, column, "noSnils", text);
        }
        return digits;
    }

    @Nullable
    String sex(String column) {
        String text = text(column, 20).toUpperCase(Locale.ROOT);
        if (text.startsWith("М") || text.startsWith("M")) {
            return "M";
        }
        if (text.startsWith("Ж") || text.startsWith("F")) {
            return "F";
        }
        if (!text.isEmpty()) {
            findings.fault(row, column, "noSex", text);
        }
        return null;
    }

    int parallel(String column) {
        String text = required(column, 3);
        if (text.matches("1[0-2]|[0-9]")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            findings.fault(row, column, "noParallel", text);
        }
        return 0;
    }

    private String text(String column, int longest) {
        String raw = row.cell(column);
        String clean = raw.replaceAll("[\\u200b\\ufeff\\u00ad]", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        if (clean.chars().anyMatch(Character::isISOControl)) {
            findings.fault(row, column, "controlCharacter");
            return clean.replaceAll("\\p{Cntrl}", "");
        }
        if (!clean.equals(raw.strip())) {
            findings.note(row, column, "blanks");
        }
        if (clean.length() > longest) {
            findings.fault(row, column, "tooLong", Integer.toString(longest));
            return clean.substring(0, longest);
        }
        return withoutLookAlikes(column, clean);
    }

    /** Latin letters that look Cyrillic, typed with the wrong layout into a Cyrillic word. */
    private String withoutLookAlikes(String column, String text) {
        if (text.contains("@")
                || !MIXED.matcher(text).matches()
                || text.chars().noneMatch(c -> LATIN.indexOf(c) >= 0)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder();
        text.chars().forEach(c -> repaired.append(LATIN.indexOf(c) < 0 ? (char) c : CYRILLIC.charAt(LATIN.indexOf(c))));
        findings.note(row, column, "lookAlikes", repaired.toString());
        return repaired.toString();
    }
}
