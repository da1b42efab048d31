package org.dnevnik.exchange.web.v2;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Keeps each account to the pace of this installation: {@code DNEVNIK_API_PER_SECOND}, without it 50 requests a second. */
@ApplicationScoped
public class ApiPace {

    private static final int PER_SECOND = 50;

    /** Seconds of requests that may come at once. */
    private static final int BURST = 6;

    @Inject
    private Config config;

    private Pace pace = new Pace(PER_SECOND, PER_SECOND * BURST);

    @PostConstruct
    void set() {
        int perSecond = config.getOptionalValue("DNEVNIK_API_PER_SECOND", Integer.class)
                .filter(n -> n > 0)
                .orElse(PER_SECOND);
        pace = new Pace(perSecond, perSecond * BURST);
    }

    /** @throws TooOften when the account has to wait */
    void require(long account) {
        long seconds = pace.secondsToWait(account, System.nanoTime());
        if (seconds > 0) {
            throw new TooOften(seconds);
        }
    }
}
