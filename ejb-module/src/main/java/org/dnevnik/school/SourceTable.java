package org.dnevnik.school;

import java.util.List;

/** A table of a file: its headings and its rows. */
record SourceTable(String file, String sheet, List<String> columns, List<SourceRow> rows) {

    boolean has(String... headings) {
        return columns.containsAll(List.of(headings));
    }
}
