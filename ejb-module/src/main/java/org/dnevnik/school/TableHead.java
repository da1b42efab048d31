package org.dnevnik.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headings of a table: which column is where, and what the file calls it.
 *
 * @param headings as they stand in the file
 * @param columns  what they mean, in the same places; empty for one that means nothing here
 */
record TableHead(List<String> headings, List<String> columns) {

    private static final String CLASS = "Класс";
    private static final String CHILDS_CLASS = "Ребёнок: класс";

    static TableHead of(List<String> headings) {
        List<String> columns = new ArrayList<>();
        headings.forEach(h -> columns.add(Headings.column(h).orElse("")));
        // a family's table tells one class: the child's
        if (columns.contains("Степень родства") && !columns.contains(CHILDS_CLASS)) {
            columns.replaceAll(c -> c.equals(CLASS) ? CHILDS_CLASS : c);
        }
        return new TableHead(List.copyOf(headings), List.copyOf(columns));
    }

    /** What the rows will have: a full name in one cell is also its parts. */
    Set<String> told() {
        Set<String> told = new LinkedHashSet<>(columns);
        if (told.contains(Headings.NAME)) {
            told.addAll(Headings.NAME_PARTS);
        }
        if (told.contains(Headings.CHILD)) {
            told.addAll(Headings.CHILD_PARTS);
        }
        told.remove("");
        return told;
    }

    /** Columns that stand there twice. */
    List<String> doubled() {
        Set<String> seen = new LinkedHashSet<>();
        return columns.stream().filter(c -> !c.isEmpty() && !seen.add(c)).toList();
    }

    /** Headings that mean nothing here. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (columns.get(i).isEmpty() && !headings.get(i).isBlank()) {
                ignored.add(headings.get(i));
            }
        }
        return ignored;
    }

    /** What the file calls a column. */
    String shown(String column) {
        int at = columns.indexOf(column);
        if (at < 0 && Headings.NAME_PARTS.contains(column)) {
            at = columns.indexOf(Headings.NAME);
        } else if (at < 0 && Headings.CHILD_PARTS.contains(column)) {
            at = columns.indexOf(Headings.CHILD);
        }
        return at < 0 ? column : headings.get(at);
    }

    /** The cells of a row by column. */
    Map<String, RawTable.Cell> cells(RawTable.Line line) {
        Map<String, RawTable.Cell> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            RawTable.Cell cell = line.cell(i);
            switch (columns.get(i)) {
                case "" -> {}
                case Headings.NAME -> split(cell, Headings.NAME_PARTS, cells);
                case Headings.CHILD -> split(cell, Headings.CHILD_PARTS, cells);
                default -> cells.put(columns.get(i), cell);
            }
        }
        return cells;
    }

    /** Surname, given name, and the rest is the patronymic; columns of their own come before. */
    private void split(RawTable.Cell cell, List<String> parts, Map<String, RawTable.Cell> cells) {
        String[] words = cell.text().strip().split("[\\s\\u00a0]+", parts.size());
        for (int i = 0; i < parts.size(); i++) {
            if (!columns.contains(parts.get(i))) {
                cells.put(parts.get(i), new RawTable.Cell(i < words.length ? words[i] : "", cell.trouble()));
            }
        }
    }
}
