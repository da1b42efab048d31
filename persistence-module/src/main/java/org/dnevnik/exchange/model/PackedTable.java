package org.dnevnik.exchange.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of which a school's rows travel in its package. A row is a line; the number of the line stands for the row's id, so that the
 * same school gives the same file wherever it lies.
 *
 * @param name       with its schema
 * @param sequence   what the ids come from; null: nobody refers to the rows by id
 * @param columns    what travels, without the id
 * @param references columns that hold an id, and the table it is of
 * @param kinds      by the value of {@code owner_kind} the table whose id {@code owner} holds; empty: the table has no such columns
 * @param loose      those of them for which the database keeps no foreign key: the row may be gone
 * @param order      the columns that put the rows in order
 * @param rows       condition on {@code t} that a row is the school's; {@code ?} is the school
 */
record PackedTable(
        String name,
        @Nullable String sequence,
        List<String> columns,
        Map<String, String> references,
        Map<String, String> kinds,
        Set<String> loose,
        List<String> order,
        String rows) {

    static final String OWNER = "owner";
    static final String OWNER_KIND = "owner_kind";

    /** Columns whose values are kept as they are. */
    List<String> plain() {
        return columns.stream().filter(c -> !references.containsKey(c)).toList();
    }

    /** Columns with ids, in the order in which a line begins with them. */
    List<String> ids() {
        return columns.stream().filter(references::containsKey).toList();
    }

    /**
     * The table whose id a column holds in a row.
     *
     * @param kind of the row's owner; null where rows have none
     */
    @Nullable
    String target(String column, @Nullable String kind) {
        return column.equals(OWNER) && !kinds.isEmpty() ? kinds.get(kind) : references.get(column);
    }
}
