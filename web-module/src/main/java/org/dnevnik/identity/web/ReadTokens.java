package org.dnevnik.identity.web;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Access tokens that were found right, the last of them: what was signed stays signed. A token is
 * forgotten together with its key and with its end.
 */
final class ReadTokens {

    private record Read(String kid, JsonWebToken token) {}

    private final InstantSource clock;

    private final LastUsed<String, Read> read = new LastUsed<>();

    ReadTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** @param isGood whether the key of this name is one that we still believe */
    Optional<JsonWebToken> of(String token, Predicate<String> isGood) {
        return read.of(token)
                .filter(r -> clock.instant().getEpochSecond() < r.token().getExpirationTime() && isGood.test(r.kid()))
                .map(Read::token);
    }

    void add(String token, String kid, JsonWebToken told) {
        read.put(token, new Read(kid, told));
    }
}
