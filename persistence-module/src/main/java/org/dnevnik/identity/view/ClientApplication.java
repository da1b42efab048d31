package org.dnevnik.identity.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program of others that is registered here.
 *
 * @param redirects  addresses to which the browser may be sent back, compared letter by letter
 * @param scopes     the most it may ask for
 * @param secretHash hexadecimal; null for a program that keeps no secret
 * @param byCode     whether it may send people here to agree (authorization code with PKCE)
 * @param byPassword whether it may take login and password itself
 * @param byAddress  whether it may get its token in the address of the way back
 */
public record ClientApplication(
        long id,
        String clientId,
        String name,
        List<String> redirects,
        Set<TokenScope> scopes,
        @Nullable String secretHash,
        boolean byCode,
        boolean byPassword,
        boolean byAddress,
        boolean on) {

    public ClientApplication {
        redirects = List.copyOf(redirects);
        scopes = Set.copyOf(scopes);
    }

    /** Whether it keeps a secret, and shows it. */
    public boolean confidential() {
        return secretHash != null;
    }
}
