package org.dnevnik.identity.view;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grant behind a token, read together with its owner.
 *
 * @param scopes what it opens
 * @param usedAt when it was last seen in use; null: never yet
 * @param until  when it ends by itself
 */
public record Granted(
        long id, Set<TokenScope> scopes, @Nullable Instant usedAt, Instant until) {

    public Granted {
        scopes = Set.copyOf(scopes);
    }
}
