package org.dnevnik.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the listener running while the application does. */
@Startup
@Singleton
@DenyAll
public class PushStart {

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:jboss/datasources/Dnevnik")
    private DataSource source;

    @PersistenceUnit
    private EntityManagerFactory database;

    @Inject
    private PushBoard board;

    @Inject
    @Any
    private Instance<PushEar> ears;

    private @Nullable PushListener listener;
    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        listener = new PushListener(this::migrated, board, ears);
        thread = threads.newThread(listener);
        thread.setName("dnevnik-push");
        thread.start();
    }

    /** The persistence unit migrates a fresh database when it is used first; before that the application's role is not there. */
    private Connection migrated() throws SQLException {
        try {
            database.createEntityManager().close();
            return source.getConnection();
        } catch (PersistenceException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    @PreDestroy
    void stop() {
        if (listener != null && thread != null) {
            listener.stop();
            thread.interrupt();
        }
    }
}
