package org.dnevnik.exchange.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page of a table.
 *
 * @param rows   cells by column, without those that are empty
 * @param total  rows of all pages
 * @param people whose data stand on the page
 */
public record RosterPage(List<Map<String, String>> rows, long total, Set<Long> people) {

    public RosterPage {
        rows = List.copyOf(rows);
        people = Set.copyOf(people);
    }
}
