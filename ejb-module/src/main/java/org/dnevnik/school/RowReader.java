package org.dnevnik.school;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dnevnik.people.view.Snils;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row: what can be repaired without doubt is repaired and noted, the rest is a fault. */
final class RowReader {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’()\\d-]*");
    private static final Pattern NOTHING = Pattern.compile("[-–—.]+|нет|н/д|отсутствует", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern ANY_DIGIT = Pattern.compile(".*\\d.*");
    private static final int LONGEST_NAME = 100;
    private static final int SNILS_DIGITS = 11;
    private static final int LEAST_PHONE = 5;

    private final SourceRow row;
    private final LocalDate today;
    private final Findings findings;
    private final CellText texts;

    RowReader(SourceRow row, LocalDate today, Findings findings) {
        this.row = row;
        this.today = today;
        this.findings = findings;
        this.texts = new CellText(row, findings);
    }

    /** A text without which the row means nothing; empty when it is missing, which is a fault. */
    String required(String column, int longest) {
        String text = texts.read(column, longest);
        if (text.isEmpty() && !texts.isTold()) {
            findings.fault(row, column, "missing");
        }
        return text;
    }

    @Nullable
    String optional(String column, int longest) {
        String text = texts.read(column, longest);
        return text.isEmpty() || NOTHING.matcher(text).matches() ? null : text;
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
        if (name.isEmpty()) {
            return name;
        }
        String written = NameSpelling.of(name);
        if (written.startsWith("=") || written.startsWith("@")) {
            return written; // told already
        }
        if (!NAME.matcher(written).matches()) {
            findings.fault(row, column, "badName");
        } else if (ANY_DIGIT.matcher(written).matches()) {
            findings.note(row, column, "digitsInName");
        } else if (!written.equals(name) && name.length() < LONGEST_NAME) {
            findings.note(row, column, "spelling", written);
        }
        return written;
    }

    @Nullable
    LocalDate birth(String column) {
        LocalDate date = date(column, today);
        if (isImpossible(date, today)) {
            findings.fault(row, column, "impossibleBirth", row.cell(column).strip());
        }
        return date;
    }

    /** Since when somebody is in the school: within a year from today at the latest. */
    @Nullable
    LocalDate enrolled(String column) {
        LocalDate latest = today.plusYears(1);
        LocalDate date = date(column, latest);
        if (isImpossible(date, latest)) {
            findings.fault(row, column, "impossibleEnrolment", row.cell(column).strip());
        }
        return date;
    }

    private boolean isImpossible(@Nullable LocalDate date, LocalDate latest) {
        return date != null && (date.isAfter(latest) || date.isBefore(today.minusYears(DateCell.OLDEST)));
    }

    private @Nullable LocalDate date(String column, LocalDate latest) {
        String text = texts.read(column, 40);
        if (text.isEmpty()) {
            return null;
        }
        DateCell read = DateCell.read(text);
        LocalDate date = read.date();
        if (date != null) {
            if (read.isGuess() && !isImpossible(date, latest)) {
                findings.note(row, column, "dateRead", text, DateCell.shown(date));
            }
        } else if (read.isShortYear()) {
            findings.fault(row, column, "shortYear", text);
        } else {
            findings.fault(row, column, "noDate", text);
        }
        return date;
    }

    @Nullable
    String snils(String column) {
        String text = optional(column, 20);
        if (text == null) {
            return null;
        }
        String digits = Snils.read(text).map(Snils::digits).orElse(null);
        if (digits == null && text.matches("\\d{8,10}")) {
            digits = Snils.read("0".repeat(SNILS_DIGITS - text.length()) + text)
                    .map(Snils::digits)
                    .orElse(null);
            if (digits != null) {
                findings.note(row, column, "leadingZeros", digits);
            }
        }
        if (digits == null) {
            findings.fault(row, column, "noSnils", text);
        }
        return digits;
    }

    @Nullable
    String email(String column) {
        String text = optional(column, 200);
        if (text != null && !EMAIL.matcher(text).matches()) {
            findings.fault(row, column, "noEmail", text);
        }
        return text;
    }

    @Nullable
    String phone(String column) {
        String text = optional(column, 40);
        if (text != null && text.chars().filter(Character::isDigit).count() < LEAST_PHONE) {
            findings.fault(row, column, "noPhone", text);
        }
        return text;
    }

    @Nullable
    String sex(String column) {
        String text = texts.read(column, 20).toUpperCase(Locale.ROOT);
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
}
