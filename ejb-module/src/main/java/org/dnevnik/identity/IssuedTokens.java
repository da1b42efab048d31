package org.dnevnik.identity;

import java.util.Set;
import org.dnevnik.identity.view.TokenScope;
import org.jspecify.annotations.Nullable;

/**
 * What a program gets.
 *
 * @param refreshToken null where there is none.
 * @param expiresIn seconds.
 * @param account whose it is
 */
public record IssuedTokens(
        String accessToken, @Nullable String refreshToken, Set<TokenScope> scopes, long expiresIn, long account) {

    public IssuedTokens {
        scopes = Set.copyOf(scopes);
    }

    /** Nothing secret, whoever writes it into a log. */
    @Override
    public String toString() {
        return "tokens of account " + account;
    }
}
