package org.dnevnik.kernel;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Runs the migrations before the persistence unit logs in, whoever wakes it first. A query that found the database silent is not sent again: whoever
 * waits for it would wait as long once more.
 */
public final class MigrationsFirst implements SessionCustomizer {

    private static final String OWNER = "java:jboss/datasources/DnevnikOwner";

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preLogin(SessionEvent event) {
                Migrations.run(owner());
            }
        });
    }

    @SuppressWarnings("BanJNDI") // a fixed name of the server's own, never anybody's input
    private static DataSource owner() {
        try {
            return InitialContext.doLookup(OWNER);
        } catch (NamingException e) {
            throw new IllegalStateException("no data source of the schema's owner at " + OWNER, e);
        }
    }
}
