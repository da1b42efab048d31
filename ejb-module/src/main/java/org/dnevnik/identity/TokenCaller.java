package org.dnevnik.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.dnevnik.identity.view.TokenScope;

/**
 * Whoever has shown a token: the owner of its grant.
 *
 * @param scopes what the grant opens of what the owner may see
 * @param until  when the grant ends by itself
 */
public record TokenCaller(SignedIn person, long grant, Set<TokenScope> scopes, Instant until) implements Serializable {

    private static final long serialVersionUID = 1L;

    public TokenCaller {
        scopes = Set.copyOf(scopes);
    }
}
