package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.dnevnik.identity.CallerSource;
import org.dnevnik.identity.EndedSessions;
import org.dnevnik.identity.TokenCaller;
import org.dnevnik.kernel.SchoolClock;

/**
 * Whose tokens they are. A program asks for several things at once, so an owner who was read is believed as a session is: for a minute, and no longer
 * than until something of theirs is ended anywhere ({@link EndedSessions}).
 */
@ApplicationScoped
class TokenHolders {

    @EJB
    private CallerSource callers;

    @Inject
    private EndedSessions ended;

    @Inject
    private SchoolClock clock;

    private final LastUsed<String, TokenCaller> known = new LastUsed<>();

    /** For the container. */
    protected TokenHolders() {}

    TokenHolders(CallerSource callers, EndedSessions ended, SchoolClock clock) {
        this.callers = callers;
        this.ended = ended;
        this.clock = clock;
    }

    /** Empty for a grant that is not alive. @param address for the owner to see */
    Optional<TokenCaller> ofGrant(long grant, String address) {
        return believed(Long.toString(grant), () -> callers.ofGrant(grant, address));
    }

    /** Empty for what is no living token. @param address for the owner to see */
    Optional<TokenCaller> ofPersonalToken(String token, String address) {
        return believed(token, () -> callers.ofPersonalToken(token, address));
    }

    private Optional<TokenCaller> believed(String key, Supplier<Optional<TokenCaller>> read) {
        return known.of(key)
                .filter(held -> clock.now().isBefore(held.until()) && !ended.doubts(held.person()))
                .or(() -> {
                    Optional<TokenCaller> fresh = read.get();
                    fresh.ifPresentOrElse(found -> known.put(key, found), () -> known.remove(key));
                    return fresh;
                });
    }
}
