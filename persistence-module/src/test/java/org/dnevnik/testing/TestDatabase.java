package org.dnevnik.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.dnevnik.kernel.Migrations;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated PostgreSQL of its own and a resource-local persistence unit over it; started by the first test that asks. */
public final class TestDatabase {

    private static final TestDatabase ONLY = new TestDatabase();

    private final EmbeddedPostgres server;
    private final EntityManagerFactory factory;

    private TestDatabase() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Migrations.run(server.getPostgresDatabase());
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", StatementCount.counting(application(server)));
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("eclipselink.session.customizer", AlreadyMigrated.class.getName());
        // as with JTA, where reading and writing share the transaction's connection
        settings.put("eclipselink.transaction.join-existing", "true");
        settings.put("eclipselink.target-server", "None");
        settings.put("eclipselink.weaving", "false");
        factory = Persistence.createEntityManagerFactory("dnevnik", settings);
    }

    /** In place of the customizer that migrates. */
    public static final class AlreadyMigrated implements SessionCustomizer {
        @Override
        public void customize(Session session) {}
    }

    /** The schema's owner, for preparing and looking. */
    public static DataSource owner() {
        return ONLY.server.getPostgresDatabase();
    }

    /** Another database of the same server, with nothing in it. */
    public static DataSource empty(String name) throws SQLException {
        try (Connection owner = owner().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return ONLY.server.getDatabase("postgres", name);
    }

    /** Connections with the rights of the application, as in production. */
    public static DataSource application() {
        return application(ONLY.server);
    }

    private static DataSource application(EmbeddedPostgres server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setUser("postgres");
        source.setDatabaseName("postgres");
        source.setOptions("-c role=dnevnik_app");
        return source;
    }

    /** Runs work in a transaction that is rolled back, so that tests do not see each other. */
    public static void rolledBack(Consumer<EntityManager> work) {
        try (EntityManager em = ONLY.factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                work.accept(em);
            } finally {
                em.getTransaction().rollback();
            }
        }
    }

    /** Runs work in a transaction and keeps what it did. */
    public static <T> T committed(Function<EntityManager, T> work) {
        try (EntityManager em = ONLY.factory.createEntityManager()) {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        }
    }
}
