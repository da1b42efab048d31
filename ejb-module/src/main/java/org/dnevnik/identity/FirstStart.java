package org.dnevnik.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.eclipse.microprofile.config.Config;

/** Wakes the database, migrations first, and gives an installation without accounts its first administrator. */
@Singleton
@Startup
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final int SHORTEST_PASSWORD = 12;

    @Inject
    private AccountKeeping accounts;

    @Inject
    private SchoolClock clock;

    @Inject
    private Config config;

    @PostConstruct
    void start() {
        if (accounts.anybody()
                || config.getOptionalValue("dnevnik.demo.dir", String.class).isPresent()) {
            return;
        }
        Optional<String> login = config.getOptionalValue("DNEVNIK_ADMIN_LOGIN", String.class);
        Optional<String> password = config.getOptionalValue("DNEVNIK_ADMIN_PASSWORD", String.class);
        if (login.isEmpty() || password.isEmpty()) {
            LOG.warning("Nobody can sign in yet: start once with DNEVNIK_ADMIN_LOGIN and DNEVNIK_ADMIN_PASSWORD.");
        } else if (password.get().length() < SHORTEST_PASSWORD) {
            LOG.log(
                    Level.SEVERE,
                    "DNEVNIK_ADMIN_PASSWORD is shorter than {0} characters: no account made.",
                    SHORTEST_PASSWORD);
        } else {
            accounts.createRegionOperator(
                    "Администратор", "Региона", clock.today(Families.REGION), login.get(), password.get(), false);
            LOG.log(Level.INFO, "The first administrator was made from the environment: {0}", login.get());
        }
    }
}
