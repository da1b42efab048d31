package org.dnevnik.exchange.view;

import java.util.Optional;

/**
 * A field of a table as the REST binding names it: where the CSV binding has {@code courseSourcedId}, it has {@code course.sourcedId}.
 *
 * @param column   of the table's header
 * @param isNumber whether values are compared as numbers
 */
public record RosterField(String column, boolean isNumber) {

    private static final String NUMBERS = ",score,weight,resultValueMin,resultValueMax,";
    private static final String REFERENCE = ".sourcedId";

    /** The field of this name; empty for one by which nothing is chosen or put in order. */
    public static Optional<RosterField> of(RosterTable table, String name) {
        String column =
                name.endsWith(REFERENCE) ? name.substring(0, name.length() - REFERENCE.length()) + "SourcedId" : name;
        boolean known = table.header().contains(column) && !column.equals("userIds") && !column.equals("password");
        return known ? Optional.of(new RosterField(column, NUMBERS.contains("," + column + ","))) : Optional.empty();
    }

    /** In a statement. Only names of the headers come here. */
    String sql() {
        String quoted = '"' + column + '"';
        return isNumber ? "CAST(nullif(" + quoted + ", '') AS numeric)" : quoted;
    }
}
