package org.dnevnik.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in through Gosuslugi that has begun; lies in the browser's session until the browser comes back, once.
 *
 * @param state    what the way back must repeat
 * @param verifier of PKCE (RFC 7636)
 * @param next     where the visitor wanted to go
 */
public record GosuslugiKnock(String state, String verifier, String next, Instant since) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    static GosuslugiKnock at(Instant now, String next) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new GosuslugiKnock(UUID.randomUUID().toString(), coded(secret), next, now);
    }

    /** Whether somebody who comes back with this state is the one who left. */
    boolean isAnsweredBy(@Nullable String answer, Instant now) {
        return answer != null
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8))
                && now.isBefore(since.plus(LIFE));
    }

    /** The challenge that goes with the browser, method S256. */
    String challenge() {
        try {
            return coded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
