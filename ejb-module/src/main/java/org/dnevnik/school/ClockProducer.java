package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.dnevnik.kernel.SchoolClock;

/** Hands the one clock to whoever injects it: the kernel itself knows no container. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    SchoolClock clock() {
        return new SchoolClock();
    }
}
