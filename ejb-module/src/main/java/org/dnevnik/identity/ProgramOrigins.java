package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.identity.view.ClientApplication;
import org.dnevnik.kernel.Lately;
import org.dnevnik.kernel.SchoolClock;

/**
 * Sites whose pages may call us from a browser: those to which a registered program without a secret is sent back. A program with one keeps it on a
 * server, which needs no browser's leave. Read anew every ten seconds.
 */
@ApplicationScoped
public class ProgramOrigins {

    private static final Duration FRESH = Duration.ofSeconds(10);

    @Inject
    private GrantDesk desk;

    @Inject
    private SchoolClock clock;

    private final Lately<Set<String>> origins = new Lately<>();

    /** For the container. */
    protected ProgramOrigins() {}

    ProgramOrigins(GrantDesk desk, SchoolClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param origin as browsers tell it: {@code https://app.example} */
    public boolean isKnown(String origin) {
        return origins.within(FRESH, clock.now(), this::read).contains(origin);
    }

    private Set<String> read() {
        return desk.programs().stream().flatMap(ProgramOrigins::of).collect(Collectors.toSet());
    }

    private static Stream<String> of(ClientApplication program) {
        return program.on() && program.byCode() && !program.confidential()
                ? program.redirects().stream()
                        .map(URI::create)
                        .filter(r -> r.getRawAuthority() != null)
                        .map(r -> r.getScheme() + "://" + r.getRawAuthority())
                : Stream.empty();
    }
}
