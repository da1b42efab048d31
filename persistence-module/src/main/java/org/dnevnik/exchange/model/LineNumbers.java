package org.dnevnik.exchange.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What stands for the ids of a table's rows inside a package: the numbers of their lines, then those of rows that are gone. */
final class LineNumbers {

    private final Map<Long, Long> numbers = new HashMap<>();
    private long rows;

    /** A row is written. */
    void add(long id) {
        rows++;
        numbers.put(id, rows);
    }

    /** @throws IllegalStateException when the row does not travel */
    long of(long id, String column) {
        Long number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException(column + " names a row that does not travel: " + id);
        }
        return number;
    }

    Set<Long> ids() {
        return numbers.keySet();
    }

    /** Also for a row that is gone, of which only the id was kept. */
    long ofPerhapsGone(long id) {
        return numbers.computeIfAbsent(id, i -> numbers.size() + 1L);
    }
}
