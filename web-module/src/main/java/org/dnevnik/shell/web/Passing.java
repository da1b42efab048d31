package org.dnevnik.shell.web;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults that pass: the same order will be taken later, and whoever sends it again loses nothing. They are answered with 503. */
public final class Passing {

    /** After which a program may come back; goes out as {@code Retry-After}. */
    public static final int SECONDS_TO_COME_BACK = 5;

    private static final List<String> STATES = List.of("08", "25006", "40", "53", "57014", "57P");

    private Passing() {}

    /** Whether this fault passes, or one that has caused it. */
    public static boolean is(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * As PostgreSQL tells it: a connection that is gone or silent (08), two orders that wait for each other (40), a database that only stands in for
     * another yet (25006), a full disk or too many connections (53), an order that took too long (57014), a server that goes (57P). No state: the pool found none.
     */
    static boolean passes(Throwable cause) {
        return cause instanceof SQLException sql
                && (sql.getSQLState() == null || STATES.stream().anyMatch(sql.getSQLState()::startsWith));
    }
}
