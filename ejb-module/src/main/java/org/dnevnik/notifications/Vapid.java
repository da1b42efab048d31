package org.dnevnik.notifications;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Says who sends a message to the service that passes it on: a token signed by our key, good for this service for some hours (RFC 8292). */
final class Vapid {

    private static final Duration LIFE = Duration.ofHours(12);

    private Vapid() {}

    /**
     * @param contact whom the service may turn to: an address of the site or of mail.
     * @return value of the header Authorization
     */
    static String authorization(URI endpoint, String contact, PushKey.Pair key, Instant now)
            throws GeneralSecurityException {
        JsonObject head =
                Json.createObjectBuilder().add("typ", "JWT").add("alg", "ES256").build();
        JsonObject claims = Json.createObjectBuilder()
                .add("aud", endpoint.getScheme() + "://" + endpoint.getAuthority())
                .add("exp", now.plus(LIFE).getEpochSecond())
                .add("sub", contact)
                .build();
        String text = coded(head) + "." + coded(claims);
        return "vapid t=" + text + "." + signed(text, key.secret()) + ", k=" + key.open();
    }

    private static String coded(JsonObject json) {
        return coded(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signed(String text, PrivateKey key) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(key);
        signer.update(text.getBytes(StandardCharsets.US_ASCII));
        return coded(signer.sign());
    }
}
