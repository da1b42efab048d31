package org.dnevnik.exchange.web.v2;

import java.util.Collection;
import java.util.List;

/**
 * Numbers of works and marks on the wire. There homework is a work too, and a mark of a period a mark; here each has numbers of its own, which
 * overlap. So those of homework and of period marks are lifted, by amounts that any client's number still holds exactly.
 */
final class Numbers {

    /** Below 2^53, so that a double keeps every number. */
    private static final long LIFT = 4_000_000_000_000_000L;

    private Numbers() {}

    static long homework(long id) {
        return id + LIFT;
    }

    static boolean isLifted(long id) {
        return id >= LIFT;
    }

    static long lowered(long id) {
        return id - LIFT;
    }

    /** Of a mark of a period, and of the column in which it stands. */
    static long result(long id) {
        return id + LIFT;
    }

    static List<Long> plain(Collection<Long> ids) {
        return ids.stream().filter(i -> !isLifted(i)).toList();
    }

    static List<Long> lowered(Collection<Long> ids) {
        return ids.stream().filter(Numbers::isLifted).map(Numbers::lowered).toList();
    }
}
