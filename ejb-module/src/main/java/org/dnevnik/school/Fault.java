package org.dnevnik.school;

import java.util.List;

/**
 * What is wrong at one place of a file.
 *
 * @param sheet  of a workbook, or the element of an XML file; empty where there is none
 * @param row    as the reader's program counts, from 1; 0 for the whole file
 * @param column heading, or empty
 * @param value  what stands there, perhaps cut; empty for nothing and for the whole file
 * @param key    of the text that says what is wrong and what would be right
 * @param args   for the text's placeholders
 */
public record Fault(String file, String sheet, int row, String column, String value, String key, List<String> args) {

    private static final int LONGEST = 60;

    public Fault {
        String printable = value.replaceAll("\\p{Cntrl}", " ").strip();
        value = printable.length() > LONGEST ? printable.substring(0, LONGEST) + "…" : printable;
        args = List.copyOf(args);
    }

    /** Where the value is told by the text or there is none. */
    public Fault(String file, String sheet, int row, String column, String key, List<String> args) {
        this(file, sheet, row, column, "", key, args);
    }
}
