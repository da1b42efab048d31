package org.dnevnik.identity.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Access tokens that were found right, the last of them: what was signed stays signed. A token is
 * forgotten together with its key and with its end.
 */
final class ReadTokens {

    private static final int MOST = 5_000;

    private record Read(String kid, JsonWebToken token) {}

    private final InstantSource clock;

    private final Map<String, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST;
        }
    };

    ReadTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** @param isGood whether the key of this name is one that we still believe */
    synchronized Optional<JsonWebToken> of(String token, Predicate<String> isGood) {
        return Optional.ofNullable(read.get(token))
                .filter(r -> clock.instant().getEpochSecond() < r.token().getExpirationTime() && isGood.test(r.kid()))
                .map(Read::token);
    }

    synchronized void add(String token, String kid, JsonWebToken told) {
        read.put(token, new Read(kid, told));
    }
}
