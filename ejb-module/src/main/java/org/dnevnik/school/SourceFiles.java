package org.dnevnik.school;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Opens the files of an import and finds out which table tells what; a file is judged by its content, never by its name. */
final class SourceFiles {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int BEGINNING = 200;
    // web pages and the like, portable documents, rich text, pictures, other archives
    private static final Pattern NO_TABLE = Pattern.compile(
            "\\A(?:\u00EF\u00BB\u00BF)?\\s*(?:<(?:!doctype|html|\\?xml|table|meta|head|img|fet|timetable)|%PDF|\\{\\\\rtf|.PNG|GIF8|\u00FF\u00D8\u00FF|7z|Rar!|\u001F\u008B)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SourceFiles() {}

    /** @param things is told what packages of other systems hold beside people and classes */
    static Map<TableKind, List<SourceRow>> read(List<ImportFile> files, RosterThings things, Findings findings) {
        Map<TableKind, List<SourceRow>> rows = new EnumMap<>(TableKind.class);
        for (ImportFile file : files) {
            if (RosterFiles.isOne(file)) {
                RosterSource.read(file, rows, things, findings);
                continue;
            }
            boolean clean = findings.isClean();
            int understood = 0;
            for (RawTable raw : tables(file, findings)) {
                var table = HeadSearch.read(raw, findings);
                table.ifPresent(t ->
                        rows.computeIfAbsent(t.kind(), k -> new ArrayList<>()).addAll(t.rows()));
                understood += table.isPresent() ? 1 : 0;
            }
            if (understood == 0 && clean && findings.isClean()) {
                findings.fault(file.name(), "noTable");
            }
        }
        return rows;
    }

    private static List<RawTable> tables(ImportFile file, Findings findings) {
        if (file.content().length == 0) {
            findings.fault(file.name(), "empty");
            return List.of();
        }
        if (file.content().length > LARGEST) {
            findings.fault(file.name(), "tooLarge");
            return List.of();
        }
        if (Workbooks.looksLikeOne(file)) {
            return WorkbookSource.read(file, findings);
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        String beginning =
                new String(file.content(), 0, Math.min(file.content().length, BEGINNING), StandardCharsets.ISO_8859_1);
        if (name.matches(".*\\.xls[xmb]?") || NO_TABLE.matcher(beginning).find()) {
            findings.unreadable(file.name(), BookFault.NO_WORKBOOK);
            return List.of();
        }
        return CsvSource.read(file, findings).stream().toList();
    }
}
