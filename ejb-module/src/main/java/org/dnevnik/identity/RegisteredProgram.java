package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * A program that was just registered, or has got a new secret.
 *
 * @param secret shown this once; null for a program without
 */
public record RegisteredProgram(String clientId, @Nullable String secret) {

    @Override
    public String toString() {
        return clientId;
    }
}
