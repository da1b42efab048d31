package org.dnevnik.identity;

import org.dnevnik.identity.view.AccessLine;
import org.jspecify.annotations.Nullable;

/**
 * What one person gets on paper, told this once.
 *
 * @param pupil    name of the pupil whose guardian it is; empty for everybody else
 * @param code     an invitation code; null where it is a login
 * @param login    null where it is a code
 * @param password the temporary one; null where it is a code
 */
public record Slip(
        AccessLine person,
        String pupil,
        @Nullable String code,
        @Nullable String login,
        @Nullable String password) {}
