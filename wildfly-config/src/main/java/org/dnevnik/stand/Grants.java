package org.dnevnik.stand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the stand remembers between two requests: open questions, codes that are good once and for a minute, tokens. */
final class Grants {

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);

    private final Map<String, Asked> questions = new ConcurrentHashMap<>();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, Granted> tokens = new ConcurrentHashMap<>();
    private final Map<String, Granted> refreshTokens = new ConcurrentHashMap<>();

    /**
     * A request at the door that waits for a person.
     *
     * @param offline whether it asks for a token to come again without them
     */
    record Asked(String redirect, String scope, String state, String challenge, boolean offline) {}

    /** What a person has allowed. */
    record Granted(TestPerson person, Asked asked, Instant at) {}

    String ask(Asked asked) {
        String ticket = UUID.randomUUID().toString();
        questions.put(ticket, asked);
        return ticket;
    }

    @Nullable
    Asked answered(String ticket) {
        return questions.remove(ticket);
    }

    void grant(String code, Granted granted) {
        codes.put(code, granted);
    }

    /** @throws EsiaError for a code that was used, is too old, never was, or was given for another address or challenge */
    Granted use(String code, String redirect, String verifier, Instant now) throws EsiaError {
        Granted granted = codes.remove(code);
        if (granted == null
                || granted.at().plus(CODE_LIFE).isBefore(now)
                || !granted.asked().redirect().equals(redirect)) {
            throw EsiaError.of("invalid_grant", "ESIA-007011", "The authorization code is invalid, expired or used");
        }
        requireVerifier(granted.asked().challenge(), verifier);
        return granted;
    }

    private static void requireVerifier(String challenge, String verifier) throws EsiaError {
        if (challenge.isEmpty() && !verifier.isEmpty()) {
            throw EsiaError.of("invalid_request", "ESIA-007039", "A verifier without a challenge");
        }
        if (!challenge.isEmpty() && !challenge.equals(challengeOf(verifier))) {
            throw EsiaError.of("invalid_grant", "ESIA-007040", "The verifier does not fit the challenge");
        }
    }

    private static String challengeOf(String verifier) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sha.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the token by which the system comes again, once */
    String renewable(Granted granted) {
        String token = UUID.randomUUID().toString();
        refreshTokens.put(token, granted);
        return token;
    }

    /** @throws EsiaError for a token that was used or never was */
    Granted renew(String token) throws EsiaError {
        Granted granted = refreshTokens.remove(token);
        if (granted == null) {
            throw EsiaError.of("invalid_grant", "ESIA-007011", "The refresh token is invalid, expired or used");
        }
        return granted;
    }

    void remember(String token, Granted granted) {
        tokens.put(token, granted);
    }

    @Nullable
    Granted of(String token) {
        return tokens.get(token);
    }
}
