package org.dnevnik.exchange.view;

import java.util.Map;
import java.util.Set;

/**
 * What the bearer of a token reads.
 *
 * @param schools   with who has opened each (a person)
 * @param gradebook of which of them the works and marks too
 */
public record RosterReader(long application, String scopes, Map<Long, Long> schools, Set<Long> gradebook) {

    public RosterReader {
        schools = Map.copyOf(schools);
        gradebook = Set.copyOf(gradebook);
    }
}
