package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EsiaRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:50:00Z");
    private static final String REDIRECT = "https://dnevnik.example/sign-in/gosuslugi/back";

    private static EsiaRequest request() throws IOException, GeneralSecurityException {
        GostKey key = GostKey.read(EsiaKeys.file("system.p12"), "acceptance", null);
        return new EsiaRequest(EsiaKeys.CLIENT, "openid fullname", REDIRECT, key);
    }

    private static boolean isSigned(Map<String, String> fields, String text)
            throws IOException, GeneralSecurityException {
        Signature verifier = Signature.getInstance("ECGOST3410-2012-256", GostKey.GOST);
        verifier.initVerify(request().key().certificate().getPublicKey());
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getUrlDecoder().decode(fields.get("client_secret")));
    }

    @Test
    void theDoorSignsItsFieldsInTheOrderOfTheSecondGeneration() throws IOException, GeneralSecurityException {
        Map<String, String> fields = request().door("the-state", "", NOW);
        assertEquals("2026.11.23 14:50:00 +0000", fields.get("timestamp"));
        assertEquals("code", fields.get("response_type"));
        assertEquals("online", fields.get("access_type"));
        assertFalse(fields.containsKey("code_challenge"));
        assertTrue(fields.getOrDefault("client_certificate_hash", "").matches("[0-9A-F]{64}"));
        assertTrue(isSigned(
                fields, EsiaKeys.CLIENT + "openid fullname" + "2026.11.23 14:50:00 +0000" + "the-state" + REDIRECT));
    }

    @Test
    void theRequestForTokensSignsTheCodeToo() throws IOException, GeneralSecurityException {
        Map<String, String> fields = request().tokens("a.code", "another-state", "the-verifier", NOW);
        assertEquals("authorization_code", fields.get("grant_type"));
        assertEquals("Bearer", fields.get("token_type"));
        assertEquals("the-verifier", fields.get("code_verifier"));
        String signed =
                EsiaKeys.CLIENT + "openid fullname" + fields.get("timestamp") + "another-state" + REDIRECT + "a.code";
        assertTrue(isSigned(fields, signed));
    }

    @Test
    void anAddressIsCodedOnce() {
        assertEquals(
                "timestamp=2026.11.23+14%3A50%3A00+%2B0000",
                EsiaRequest.coded(Map.of("timestamp", EsiaRequest.timestamp(NOW))));
    }

    @Test
    void aWayBackIsTakenWithItsStateAndInTime() {
        GosuslugiKnock knock = GosuslugiKnock.at(NOW, "/diary");
        assertTrue(knock.isAnsweredBy(knock.state(), NOW.plus(Duration.ofMinutes(9))));
        assertFalse(knock.isAnsweredBy(knock.state(), NOW.plus(Duration.ofMinutes(10))));
        assertFalse(knock.isAnsweredBy(null, NOW));
        assertFalse(knock.isAnsweredBy(GosuslugiKnock.at(NOW, "/").state(), NOW));
    }

    @Test
    void theChallengeIsThatOfRfc7636() {
        GosuslugiKnock knock = new GosuslugiKnock("s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/", NOW);
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", knock.challenge());
    }
}
