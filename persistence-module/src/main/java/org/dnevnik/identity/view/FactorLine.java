package org.dnevnik.identity.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody of the staff has a second step.
 *
 * @param account whether they can sign in at all
 * @param onSince null: no second step
 * @param resetAt when it was reset last; null: never
 * @param resetBy surname and initial; null: never
 */
public record FactorLine(
        long person,
        String name,
        boolean account,
        @Nullable Instant onSince,
        @Nullable Instant resetAt,
        @Nullable String resetBy) {

    /** Whether they can sign in and have no second step. */
    public boolean isMissing() {
        return account && onSince == null;
    }
}
