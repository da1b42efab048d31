package org.dnevnik.school;

import java.util.List;

/**
 * What is wrong at one place of a file.
 *
 * @param sheet  of a workbook, or the element of an XML file; empty where there is none
 * @param row    as the reader's program counts, from 1; 0 for the whole file
 * @param column heading, or empty
 * @param key    of the text that says what is wrong and what would be right
 * @param args   for the text's placeholders
 */
public record Fault(String file, String sheet, int row, String column, String key, List<String> args) {

    public Fault {
        args = List.copyOf(args);
    }
}
