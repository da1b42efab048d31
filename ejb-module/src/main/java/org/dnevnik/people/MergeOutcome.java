package org.dnevnik.people;

import java.util.List;

/**
 * What came of making one of two records; whoever asked decides whether it may stand.
 *
 * @param clashes  tables in which both have what only one may have; while there is any, it must not stand
 * @param accounts whether both had an account: that of the losing record is blocked now
 */
public record MergeOutcome(long id, List<String> clashes, boolean accounts) {

    public MergeOutcome {
        clashes = List.copyOf(clashes);
    }
}
