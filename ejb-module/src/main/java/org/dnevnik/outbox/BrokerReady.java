package org.dnevnik.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its broker a node saves, but announces nothing: requests had better go to another. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

    @Inject
    private BrokerGateway broker;

    @Override
    public HealthCheckResponse call() {
        try {
            broker.requireThere("notifications");
            return HealthCheckResponse.up("broker");
        } catch (JMSRuntimeException e) {
            return HealthCheckResponse.down("broker");
        }
    }
}
