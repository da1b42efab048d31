package org.dnevnik.exchange.model;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Lets the statements of a connection be silent for longer than its pool allows, until it is closed: in front of a request somebody sits, but one
 * statement over a whole school may take its time.
 */
final class Patience implements AutoCloseable {

    /** As long as a transaction of the server may take. */
    static final Duration OF_A_SCHOOL = Duration.ofMinutes(5);

    private final Connection database;
    private final int usual;

    private Patience(Connection database) throws SQLException {
        this.database = database;
        this.usual = database.getNetworkTimeout();
    }

    static Patience with(Connection database, Duration bound) throws SQLException {
        Patience patience = new Patience(database);
        set(database, (int) bound.toMillis());
        return patience;
    }

    /** @param millis 0 for as long as it takes */
    private static void set(Connection database, int millis) throws SQLException {
        database.setNetworkTimeout(Runnable::run, millis);
    }

    /** The connection goes back to its pool as it came. */
    @Override
    public void close() throws SQLException {
        set(database, usual);
    }
}
