package org.dnevnik.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which tokens are ours. */
class JwtReaderTest {

    private static final String ISSUER = "https://dnevnik.example";
    private static final KeyPair OURS = pair();
    private static final KeyPair BEFORE = pair();
    private static final KeyPair STRANGER = pair();
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"ours\"}";

    private final JwtReader reader = new JwtReader(
            kid -> Optional.ofNullable(Map.of("ours", OURS, "before", BEFORE).get(kid))
                    .map(pair -> (RSAPublicKey) pair.getPublic()),
            () -> ISSUER);

    @Test
    void aTokenOfTheKeyThatSignsAndOfTheOneBeforeNamesItsGrant() {
        JsonWebToken token = reader.read(token(HEADER, good(), OURS)).orElseThrow();
        assertEquals(Optional.of(77L), JwtReader.grant(token));
        assertEquals("teacher", token.getName());
        assertTrue(reader.read(token(HEADER.replace("ours", "before"), good(), BEFORE))
                .isPresent());
    }

    @TestFactory
    Stream<DynamicTest> everythingElseIsRefused() throws GeneralSecurityException {
        String right = token(HEADER, good(), OURS);
        String unsigned = right.substring(0, right.lastIndexOf('.') + 1);
        return Map.ofEntries(
                        Map.entry("expired", token(HEADER, claims(ISSUER, "dnevnik-api", -30), OURS)),
                        Map.entry("of another issuer", token(HEADER, claims("https://other", "dnevnik-api", 60), OURS)),
                        Map.entry("for another audience", token(HEADER, claims(ISSUER, "other-api", 60), OURS)),
                        Map.entry("without an end", token(HEADER, good().replaceAll(",\"exp\":\\d+", ""), OURS)),
                        Map.entry("without a grant", token(HEADER, good().replace("\"grant\":77,", ""), OURS)),
                        Map.entry("signed by a stranger", token(HEADER, good(), STRANGER)),
                        Map.entry("of a key nobody knows", token(HEADER.replace("ours", "theirs"), good(), OURS)),
                        Map.entry("without the name of a key", token(HEADER.replace("kid", "id"), good(), OURS)),
                        Map.entry("of another of our keys", token(HEADER.replace("ours", "before"), good(), OURS)),
                        Map.entry("without a signature", unsigned),
                        Map.entry(
                                "of no algorithm", coded(HEADER.replace("RS256", "none")) + "." + coded(good()) + "."),
                        Map.entry("signed with our open key as a secret", hmac()),
                        Map.entry(
                                "bent",
                                right.substring(0, right.indexOf('.') + 1)
                                        + coded(good().replace("77", "78"))
                                        + right.substring(right.lastIndexOf('.'))),
                        Map.entry("without any sense", "a.b.c"),
                        Map.entry("empty", ""),
                        Map.entry("endless", right + "A".repeat(5000)))
                .entrySet()
                .stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> assertTrue(reader.read(e.getValue()).isEmpty(), e.getKey())));
    }

    @Test
    void whatWasReadOnceIsForgottenWithItsEndAndWithItsKey() {
        String text = token(HEADER, good(), OURS);
        JsonWebToken token = reader.read(text).orElseThrow();
        Instant[] now = {Instant.ofEpochSecond(token.getExpirationTime() - 1)};
        ReadTokens known = new ReadTokens(() -> now[0]);
        known.add(text, "ours", token);
        assertEquals(Optional.of(token), known.of(text, "ours"::equals));
        assertEquals(Optional.empty(), known.of(text + "A", kid -> true));
        assertEquals(Optional.empty(), known.of(text, "before"::equals));
        now[0] = now[0].plusSeconds(1);
        assertEquals(Optional.empty(), known.of(text, kid -> true));
    }

    private static String good() {
        return claims(ISSUER, "dnevnik-api", 60);
    }

    private static String claims(String issuer, String audience, long seconds) {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"5\",\"upn\":\"teacher\",\"groups\":[\"signed-in\"],\"grant\":77,\"iat\":%d,\"exp\":%d}"
                .formatted(issuer, audience, now - 100, now + seconds);
    }

    private static String token(String header, String claims, KeyPair key) {
        String text = coded(header) + "." + coded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + coded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac() throws GeneralSecurityException {
        String text = coded(HEADER.replace("RS256", "HS256")) + "." + coded(good());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(OURS.getPublic().getEncoded(), "HmacSHA256"));
        return text + "." + coded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String coded(String text) {
        return coded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
