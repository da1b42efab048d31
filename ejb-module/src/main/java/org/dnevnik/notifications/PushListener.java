package org.dnevnik.notifications;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dnevnik.notifications.model.Notifications;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to the database on a connection of its own and tells the board; beats the heart of the open lines between. When the
 * database was away it begins again, and lets every browser ask for what it may have missed.
 */
final class PushListener implements Runnable {

    private static final System.Logger LOG = System.getLogger(PushListener.class.getName());

    /** Below the half minute after which proxies and phones take a silent line for dead. */
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** How long a shutdown may wait for the listener. */
    private static final int LOOK_UP_MILLIS = 1_000;

    private static final int PATIENCE_SECONDS = 5;

    private static final int PAUSE_SECONDS = 2;

    /** Where a connection comes from. */
    @FunctionalInterface
    interface Line {
        Connection open() throws SQLException;
    }

    private final Line source;
    private final PushBoard board;
    private final Iterable<PushEar> ears;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long lastBeat = System.nanoTime();

    PushListener(Line source, PushBoard board, Iterable<PushEar> ears) {
        this.source = source;
        this.board = board;
        this.ears = ears;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            do {
                listen();
                beatWhenDue();
            } while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (Connection connection = source.open()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(Notifications.LISTEN);
            }
            ears.forEach(PushEar::missed);
            board.tellAll(Push.CATCH_UP);
            PGConnection line = connection.unwrap(PGConnection.class);
            while (stopped.getCount() > 0) {
                tell(line.getNotifications(LOOK_UP_MILLIS));
                if (beatWhenDue() && !connection.isValid(PATIENCE_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the database is not heard now: {0}", e.getMessage());
        } catch (
                RuntimeException e) { // what is not understood, as of a node of another version, ends no more than this
            // listening
            LOG.log(Level.ERROR, "what the database said could not be told", e);
        }
    }

    private void tell(PGNotification[] heard) {
        for (PGNotification notification : heard) {
            PushLine line = PushLine.parse(notification.getParameter());
            ears.forEach(ear -> ear.heard(line.push().kind(), line.recipients()));
            switch (line.push().kind()) {
                case Push.SESSIONS -> board.end(line.recipients());
                case Push.GRANTS -> {} // no browser hangs on a token
                default -> board.tell(line.recipients(), line.push());
            }
        }
    }

    private boolean beatWhenDue() {
        boolean due = System.nanoTime() - lastBeat > BEAT_NANOS;
        if (due) {
            lastBeat = System.nanoTime();
            board.tellAll(Push.BEAT);
        }
        return due;
    }
}
