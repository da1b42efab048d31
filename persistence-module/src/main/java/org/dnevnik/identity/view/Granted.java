package org.dnevnik.identity.view;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grant behind a token, read together with its owner.
 *
 * @param scopes what it opens
 * @param usedAt when it was last seen in use; null: never yet
 */
public record Granted(
        long id, Set<TokenScope> scopes, @Nullable Instant usedAt) {

    public Granted {
        scopes = Set.copyOf(scopes);
    }
}
