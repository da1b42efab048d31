package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.identity.model.Devices;
import org.dnevnik.kernel.SchoolClock;

/** Takes away what is remembered of sign-ins once its time is over, at night and little by little. */
@Startup
@Singleton
@DenyAll
public class SignInTimer {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Schedule(hour = "0-4", minute = "*/10", second = "40", persistent = false)
    void tick() {
        new Devices(em).forgetOld(clock.now());
    }
}
