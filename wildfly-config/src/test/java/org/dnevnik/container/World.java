package org.dnevnik.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.dnevnik.kernel.AcademicYear;

/** The two schools of world.sql, written once, and looks into the database past the application. */
final class World {

    @SuppressWarnings("TimeInStaticInitializer") // one server, one year
    static final int YEAR = AcademicYear.of(LocalDate.now(ZoneOffset.UTC)).number();

    private final DataSource owner;

    World(DataSource owner) {
        this.owner = owner;
    }

    /** Writes the schools unless they are there. */
    void make() {
        if (number("SELECT count(*) FROM school.school WHERE id = 801") == 0) {
            run("SELECT school.open_academic_year(" + YEAR + "::smallint)");
            run(text().replace(":year", Integer.toString(YEAR)));
        }
    }

    void run(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * Puts an event into the outbox that nobody can handle.
     *
     * @return its id
     */
    long poison() {
        run("INSERT INTO outbox.message (event, queue, kind, school, payload) VALUES"
                + " (gen_random_uuid(), 'notifications', 'MARK', 801, 'no JSON')");
        return number("SELECT max(id) FROM outbox.message WHERE payload = 'no JSON'");
    }

    /**
     * Puts an event into the outbox whose message is on its way already.
     *
     * @return its name
     */
    String sent() {
        String event = UUID.randomUUID().toString();
        run("INSERT INTO outbox.message (event, queue, kind, school, payload, state, sent_at) VALUES ('" + event
                + "', 'notifications', 'MARK', 801, '{\"pupil\": 917, \"facts\": {}}', 'SENT', now())");
        return event;
    }

    long number(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String text() {
        try (InputStream in = World.class.getResourceAsStream("/container/world.sql")) {
            if (in == null) {
                throw new IllegalStateException("world.sql is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
