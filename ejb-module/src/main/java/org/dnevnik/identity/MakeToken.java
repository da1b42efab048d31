package org.dnevnik.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A personal token that somebody wants.
 *
 * @param scopes in words.
 * @param days how long it is good
 */
public record MakeToken(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Integer days) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 366;

    /** @throws Refusal {@link IdentityRefusal#TOKEN_NAME}, {@link IdentityRefusal#TOKEN_SCOPES}, {@link IdentityRefusal#TOKEN_DAYS} */
    void requireWhole() {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw new Refusal(IdentityRefusal.TOKEN_NAME);
        }
        if (opened().isEmpty()) {
            throw new Refusal(IdentityRefusal.TOKEN_SCOPES);
        }
        if (days == null || days < 1 || days > LONGEST_DAYS) {
            throw new Refusal(IdentityRefusal.TOKEN_DAYS);
        }
    }

    Set<TokenScope> opened() {
        return scopes == null ? EnumSet.noneOf(TokenScope.class) : TokenScope.read(String.join(" ", scopes));
    }
}
