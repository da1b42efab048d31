package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Fills an empty, migrated database with a {@link Region}: COPY into tables without indexes, then the indexes, then the foreign keys. */
public final class RegionLoad {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Region region;
    private final DataSource owner;

    public RegionLoad(Region region, DataSource owner) {
        this.region = region;
        this.owner = owner;
    }

    /** One kind of rows; part {@code i} of {@code n} covers its own schools. */
    private interface Part {
        void write(Connection connection, List<Integer> schools) throws SQLException;
    }

    /** Loads everything; the tables must be empty. */
    public void run() {
        Keys keys = new Keys(owner);
        keys.drop();
        SchoolRows schools = new SchoolRows(region);
        LessonRows lessons = new LessonRows(region);
        copied(schools::schools);
        copied(schools::persons);
        copied(lessons::plan);
        copied(lessons::lessons);
        copied(lessons::works);
        copied(lessons::homework);
        copied(lessons::log);
        copied(lessons::marks);
        keys.create(AT_ONCE);
        sequences();
    }

    private void copied(Part part) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = IntStream.range(0, AT_ONCE)
                    .<Future<?>>mapToObj(i -> workers.submit(() -> {
                        write(
                                part,
                                region.schoolIndices()
                                        .filter(s -> s % AT_ONCE == i)
                                        .boxed()
                                        .toList());
                        return null;
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the region could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    private void write(Part part, List<Integer> schools) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            part.write(connection, schools);
        }
    }

    /** The application goes on where the region ends. */
    private void sequences() {
        String text = """
                DO $$
                DECLARE
                    one record;
                    highest bigint;
                BEGIN
                    FOR one IN SELECT schemaname AS s, sequencename AS q FROM pg_sequences WHERE sequencename LIKE '%\\_seq'
                        AND to_regclass(schemaname || '.' || left(sequencename, -4)) IS NOT NULL AND increment_by = 50
                    LOOP
                        EXECUTE format('SELECT coalesce(max(id), 0) FROM %I.%I', one.s, left(one.q, -4)) INTO highest;
                        PERFORM setval(one.s || '.' || one.q, highest + 50);
                    END LOOP;
                END $$""";
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException("the region could not be finished", e);
        }
    }
}
