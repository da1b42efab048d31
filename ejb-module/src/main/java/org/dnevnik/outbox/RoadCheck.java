package org.dnevnik.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.dnevnik.kernel.Ready;

/**
 * Tells the server whether both ends of the road are there: without the database nothing is saved, without the broker nothing announced.
 * The server asks on a thread that everything else of its management needs: the answer must not wait for what may hang.
 */
@Startup
@Singleton
@DenyAll
public class RoadCheck {

    private static final int PATIENCE_SECONDS = 2;
    private static final int EVERY_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/Dnevnik")
    private DataSource source;

    @Inject
    private BrokerGateway broker;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<Future<?>> looks = new ArrayList<>();

    @PostConstruct
    void start() {
        watch("database", this::isDatabaseThere);
        watch("broker", this::isBrokerThere);
    }

    private void watch(String name, BooleanSupplier look) {
        Watch watch = new Watch(look, System::nanoTime);
        looks.add(executor.scheduleWithFixedDelay(watch, 0, EVERY_SECONDS, TimeUnit.SECONDS));
        Ready.needs(name, watch::isThere);
    }

    @PreDestroy
    void stop() {
        looks.forEach(look -> look.cancel(true));
    }

    private boolean isDatabaseThere() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.execute(""); // rather than isValid(), which does not tell the pool that its connection is dead
            return true;
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
