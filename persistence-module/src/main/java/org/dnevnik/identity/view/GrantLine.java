package org.dnevnik.identity.view;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A grant as its owner sees it.
 *
 * @param personal whether it is a token of the owner's own, without a program
 * @param name     of the program, or what the owner has called the token
 * @param usedFrom network address of the last use
 * @param endedAt  null while it is alive; of one that has only run out, when it did
 * @param endedBy  OWNER, THEFT, APPLICATION, OPERATOR or GUARDIAN; null for one that is alive or has run out
 */
public record GrantLine(
        long id,
        boolean personal,
        String name,
        Set<TokenScope> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String usedFrom,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public GrantLine {
        scopes = Set.copyOf(scopes);
    }

    public boolean alive() {
        return endedAt == null;
    }
}
