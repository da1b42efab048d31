package org.dnevnik.exchange.view;

import java.util.Set;

/**
 * A page of a table that is asked for.
 *
 * @param schools of which rows may be told
 * @param sort    by which field; names make the order certain
 * @param offset  rows before the page
 */
public record RosterAsk(
        RosterTable table,
        Set<Long> schools,
        RosterCondition condition,
        RosterField sort,
        boolean descending,
        int limit,
        int offset) {

    public RosterAsk {
        schools = Set.copyOf(schools);
    }
}
