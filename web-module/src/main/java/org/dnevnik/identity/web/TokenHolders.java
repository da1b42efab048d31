package org.dnevnik.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.identity.AccountPrincipal;
import org.dnevnik.identity.EndedSessions;
import org.dnevnik.identity.PersonalToken;
import org.dnevnik.identity.ShownGrant;
import org.dnevnik.kernel.SchoolClock;

/**
 * Whose tokens they are. A program asks for several things at once, so an owner who was read is believed as a session is: for a minute, and no longer
 * than until something of theirs is ended anywhere ({@link EndedSessions}).
 */
@ApplicationScoped
class TokenHolders {

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private EndedSessions ended;

    @Inject
    private SchoolClock clock;

    private final LastUsed<String, AccountPrincipal> known = new LastUsed<>();

    /** For the container. */
    protected TokenHolders() {}

    TokenHolders(IdentityStoreHandler stores, EndedSessions ended, SchoolClock clock) {
        this.stores = stores;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * Empty for a grant that is not alive.
     *
     * @param address for the owner to see
     */
    Optional<AccountPrincipal> ofGrant(long grant, String address) {
        return believed(Long.toString(grant), new ShownGrant(grant, address));
    }

    /**
     * Empty for what is no living token.
     *
     * @param address for the owner to see
     */
    Optional<AccountPrincipal> ofPersonalToken(String token, String address) {
        return believed(token, new PersonalToken(token, address));
    }

    private Optional<AccountPrincipal> believed(String key, Credential shown) {
        return known.of(key).filter(this::isBelieved).or(() -> {
            Optional<AccountPrincipal> fresh =
                    AccountPrincipal.of(stores.validate(shown).getCallerPrincipal());
            fresh.ifPresentOrElse(found -> known.put(key, found), () -> known.remove(key));
            return fresh;
        });
    }

    private boolean isBelieved(AccountPrincipal held) {
        return clock.now().isBefore(Objects.requireNonNull(held.token()).until()) && !ended.doubts(held.person());
    }
}
