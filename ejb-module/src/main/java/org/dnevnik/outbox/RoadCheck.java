package org.dnevnik.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dnevnik.kernel.Ready;

/** Tells the server whether both ends of the road are there: without the database nothing is saved, without the broker nothing announced. */
@Startup
@Singleton
@DenyAll
public class RoadCheck {

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/Dnevnik")
    private DataSource source;

    @Inject
    private BrokerGateway broker;

    @PostConstruct
    void start() {
        Ready.needs("database", this::isDatabaseThere);
        Ready.needs("broker", this::isBrokerThere);
    }

    private boolean isDatabaseThere() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean isBrokerThere() {
        try {
            broker.requireThere("notifications");
            return true;
        } catch (JMSRuntimeException e) {
            return false;
        }
    }
}
