package org.dnevnik.identity;

import java.util.Set;
import org.dnevnik.identity.view.TokenScope;

/** Whoever has shown a token: the owner of its grant. @param scopes what the grant opens of what the owner may see */
public record TokenCaller(SignedIn person, long grant, Set<TokenScope> scopes) {

    public TokenCaller {
        scopes = Set.copyOf(scopes);
    }
}
