package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.dnevnik.kernel.SchoolClock;

/** What everybody may have of the keys that sign answers: their certificates. Read anew every few seconds, however often they are fetched. */
@ApplicationScoped
public class AnswerCertificates {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    private ExchangeRecords records;

    @Inject
    private SchoolClock clock;

    private volatile Held held = new Held("", Instant.EPOCH);

    private record Held(String text, Instant at) {}

    /** For the container. */
    protected AnswerCertificates() {}

    /** X.509 in PEM, one after the other, the one that signs now first; empty when nothing was signed within ninety days. */
    public String published() {
        Held known = held;
        Instant now = clock.now();
        if (known.at().plus(FRESH).isBefore(now)) {
            known = new Held(records.certificates(), now);
            held = known;
        }
        return known.text();
    }
}
