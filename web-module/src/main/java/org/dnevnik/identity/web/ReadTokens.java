package org.dnevnik.identity.web;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Access tokens that were found right, the last of them: what was signed stays signed. It is asked with the key that is good now, so that a token
 * is forgotten together with its key, and tells none that has expired.
 */
final class ReadTokens {

    private static final int MOST = 5_000;

    private record Read(RSAPublicKey key, JsonWebToken token) {
        boolean isGood(RSAPublicKey signing, Instant now) {
            return key.equals(signing) && now.getEpochSecond() < token.getExpirationTime();
        }
    }

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

    synchronized Optional<JsonWebToken> of(String token, RSAPublicKey key) {
        return Optional.ofNullable(read.get(token))
                .filter(r -> r.isGood(key, clock.instant()))
                .map(Read::token);
    }

    synchronized void add(String token, RSAPublicKey key, JsonWebToken told) {
        read.put(token, new Read(key, told));
    }
}
