package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Takes the keys and indexes of the big tables away before a bulk load and puts the very same ones back, checked, after it. */
final class Keys {

    private static final String BIG =
            "('journal.mark'::regclass, 'journal.work'::regclass, 'journal.lesson_log_entry'::regclass,"
                    + " 'timetable.lesson'::regclass, 'homework.homework'::regclass)";
    /** Foreign keys of or to a big table, then primary and unique keys of the big tables themselves. */
    private static final String CONSTRAINTS = """
            SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid), contype
            FROM pg_constraint
            WHERE conparentid = 0 AND (contype = 'f' AND (confrelid IN %1$s OR conrelid IN %1$s)
                OR contype IN ('p', 'u') AND conrelid IN %1$s)
            ORDER BY contype""".formatted(BIG);

    private static final String INDEXES = """
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
            FROM pg_index AS i
            WHERE indrelid IN %s AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conindid = i.indexrelid)""".formatted(BIG);

    private final DataSource owner;
    private final List<String> keys = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Keys(DataSource owner) {
        this.owner = owner;
    }

    void drop() {
        List<String> drops = new ArrayList<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(CONSTRAINTS)) {
                while (rows.next()) {
                    List<String> kind = rows.getString(4).equals("f") ? foreign : keys;
                    kind.add("ALTER TABLE %s ADD CONSTRAINT %s %s"
                            .formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
                    drops.add("ALTER TABLE %s DROP CONSTRAINT %s".formatted(rows.getString(1), rows.getString(2)));
                }
            }
            try (ResultSet rows = statement.executeQuery(INDEXES)) {
                while (rows.next()) {
                    indexes.add(rows.getString(2).replace(" ON ONLY ", " ON ")); // of all partitions
                    drops.add("DROP INDEX " + rows.getString(1));
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("keys could not be taken away", e);
        }
    }

    void create(int atOnce) {
        keys.addAll(indexes);
        run(keys, atOnce);
        run(foreign, 1); // each takes locks on both of its tables
    }

    private void run(List<String> statements, int atOnce) {
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<? extends Future<?>> running = statements.stream()
                    .map(sql -> workers.submit(() -> execute(sql)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a key could not be put back", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    private void execute(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
