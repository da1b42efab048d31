package org.dnevnik.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node takes requests: when everything is there that the features have named. Stands in the kernel because the server
 * looks for such checks in the EAR's {@code lib} alone, never in its EJB jar or WAR.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final Map<String, BooleanSupplier> NEEDED = new ConcurrentSkipListMap<>();

    /** Names something without which the node is not ready; called once, when the application starts. */
    public static void needs(String name, BooleanSupplier isThere) {
        NEEDED.put(name, isThere);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("dnevnik");
        boolean all = !NEEDED.isEmpty();
        for (Map.Entry<String, BooleanSupplier> needed : NEEDED.entrySet()) {
            boolean there = needed.getValue().getAsBoolean();
            answer.withData(needed.getKey(), there);
            all &= there;
        }
        return answer.status(all).build();
    }
}
