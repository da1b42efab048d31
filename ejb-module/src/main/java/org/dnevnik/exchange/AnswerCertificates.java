package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.dnevnik.kernel.Lately;
import org.dnevnik.kernel.SchoolClock;

/** What everybody may have of the keys that sign answers: their certificates. Read anew every few seconds, however often they are fetched. */
@ApplicationScoped
public class AnswerCertificates {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    private ExchangeRecords records;

    @Inject
    private SchoolClock clock;

    private final Lately<String> text = new Lately<>();

    /** For the container. */
    protected AnswerCertificates() {}

    /** X.509 in PEM, one after the other, the one that signs now first; empty when nothing was signed within ninety days. */
    public String published() {
        return text.within(FRESH, clock.now(), records::certificates);
    }
}
