package org.dnevnik.school;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in a file, not yet judged.
 *
 * @param number as the reader's program counts, from 1
 * @param cells  by heading; a missing cell is absent
 */
record SourceRow(String file, String sheet, int number, Map<String, String> cells) {

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    Fault fault(String column, String key, String... args) {
        return new Fault(file, sheet, number, column, key, List.of(args));
    }
}
