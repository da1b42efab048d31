package org.dnevnik.school;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens the files of an import and finds out which table tells what; a file is judged by its content, never by its name. */
final class SourceFiles {

    private static final int LARGEST = 8 * 1024 * 1024;

    private SourceFiles() {}

    static Map<TableKind, List<SourceRow>> read(List<ImportFile> files, Findings findings) {
        Map<TableKind, List<SourceRow>> rows = new EnumMap<>(TableKind.class);
        for (ImportFile file : files) {
            for (SourceTable table : tables(file, findings)) {
                Optional<TableKind> kind = TableKind.of(table);
                if (kind.isEmpty()) {
                    findings.fault(file.name(), "unknownHeadings", table.sheet(), String.join(", ", shown(table)));
                } else {
                    rows.computeIfAbsent(kind.get(), k -> new ArrayList<>()).addAll(table.rows());
                }
            }
        }
        return rows;
    }

    private static List<String> shown(SourceTable table) {
        return table.columns().stream()
                .limit(8)
                .map(c -> c.length() > 40 ? c.substring(0, 40) : c)
                .toList();
    }

    private static List<SourceTable> tables(ImportFile file, Findings findings) {
        byte[] bytes = file.content();
        if (bytes.length == 0) {
            findings.fault(file.name(), "empty");
            return List.of();
        }
        if (bytes.length > LARGEST) {
            findings.fault(file.name(), "tooLarge");
            return List.of();
        }
        if (bytes[0] == 'P' && bytes.length > 1 && bytes[1] == 'K') {
            return WorkbookSource.read(file, findings);
        }
        if (file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            findings.fault(file.name(), "noWorkbook");
            return List.of();
        }
        return CsvSource.read(file, findings).map(List::of).orElse(List.of());
    }
}
