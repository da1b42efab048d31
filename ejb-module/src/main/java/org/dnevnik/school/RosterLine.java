package org.dnevnik.school;

import java.util.List;
import java.util.Map;

/**
 * A row of a file of a OneRoster package.
 *
 * @param number as the reader's program counts, from 1
 */
record RosterLine(String file, String sheet, int number, Map<String, String> cells) {

    static final String ID = "sourcedId";
    static final String STATUS = "status";
    static final String TYPE = "type";
    static final String TITLE = "title";
    static final String USER = "userSourcedId";
    static final String SCHOOL_YEAR = "schoolYear";

    private static final String LIST = ",";

    String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    String id() {
        return cell(ID);
    }

    List<String> list(String column) {
        return List.of(cell(column).split(LIST)).stream()
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
    }

    /** As a row that has this one column, for telling what is wrong with it. */
    SourceRow told(String column) {
        TableHead head = new TableHead(List.of(column), List.of(column));
        return new SourceRow(file, sheet, number, head, Map.of(column, new RawTable.Cell(cell(column), null)));
    }
}
