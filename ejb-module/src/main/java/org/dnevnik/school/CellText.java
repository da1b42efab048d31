package org.dnevnik.school;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a cell without what programs and keyboards have left in it: blanks, invisible signs, an apostrophe, Latin look-alikes. */
final class CellText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\ufe0f]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern FAILED = Pattern.compile(
            "#(?:N/A|Н/Д|REF!|ССЫЛКА!|VALUE!|ЗНАЧ!|NAME\\?|ИМЯ\\?|DIV/0!|ДЕЛ/0!|NUM!|ЧИСЛО!|NULL!|ПУСТО!)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern CLASS = Pattern.compile("(\\d{1,2} ?)([A-Z])");
    private static final String LATIN = "ABCEHKMOPTXaceopxy";
    private static final String LOOKING = "АВСЕНКМОРТХасеорху";

    private final SourceRow row;
    private final Findings findings;
    private boolean told;

    CellText(SourceRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Empty for a cell with nothing in it; with what cannot be right it is a fault, and the text is cut to what can. */
    String read(String column, int longest) {
        told = false;
        if (isTroubled(column)) {
            return "";
        }
        String raw = row.cell(column);
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String clean = BLANKS.matcher(visible).replaceAll(" ").strip();
        if (FAILED.matcher(clean).matches()) {
            findings.fault(row, column, "formulaFailed");
            told = true;
            return "";
        }
        if (clean.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD')) {
            findings.fault(row, column, "controlCharacter");
            return clean.replaceAll("[\\p{Cntrl}\\uFFFD]", "");
        }
        if (!clean.equals(raw.strip())) {
            findings.note(row, column, "blanks");
        }
        return bounded(column, plain(column, Normalizer.normalize(clean, Normalizer.Form.NFC)), longest);
    }

    /** Whether the last cell is empty for a reason that is a fault already. */
    boolean isTold() {
        return told;
    }

    private boolean isTroubled(String column) {
        CellTrouble trouble = row.trouble(column);
        if (trouble == CellTrouble.MERGED) {
            findings.fault(row, column, "cellsJoined");
        } else if (trouble == CellTrouble.FORMULA_FAILED) {
            findings.fault(row, column, "formulaFailed");
        } else if (trouble == CellTrouble.FORMULA_UNSAVED) {
            findings.fault(row, column, "formulaUnsaved");
        }
        told = trouble != null;
        return told;
    }

    /** Without the apostrophe by which Excel is told that a number is text, and without look-alikes. */
    private String plain(String column, String text) {
        String bare = text.startsWith("'") ? text.substring(1).strip() : text;
        if (bare.startsWith("=") || bare.startsWith("@")) {
            findings.fault(row, column, "formulaText");
        }
        String repaired = WORD.matcher(bare).replaceAll(CellText::withoutLookAlikes);
        repaired = column.endsWith("ласс") && CLASS.matcher(repaired).matches() ? cyrillic(repaired) : repaired;
        if (!repaired.equals(bare)) {
            findings.note(row, column, "lookAlikes", repaired);
        }
        return repaired;
    }

    /** A word with Latin letters among Cyrillic ones, typed in the wrong layout. A wholly Latin word is meant so. */
    private static String withoutLookAlikes(MatchResult word) {
        String text = word.group();
        boolean mixed = CYRILLIC.matcher(text).find() && text.chars().anyMatch(c -> LATIN.indexOf(c) >= 0);
        return mixed ? cyrillic(text) : text;
    }

    private static String cyrillic(String text) {
        StringBuilder repaired = new StringBuilder();
        text.chars().forEach(c -> repaired.append(LATIN.indexOf(c) < 0 ? (char) c : LOOKING.charAt(LATIN.indexOf(c))));
        return repaired.toString();
    }

    private String bounded(String column, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        findings.fault(row, column, "tooLong", Integer.toString(longest));
        return text.substring(0, longest);
    }
}
