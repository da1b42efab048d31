package org.dnevnik.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** Bearer tokens as an issuer of the region would sign them. */
final class Tokens {

    private final PrivateKey key;

    private Tokens(PrivateKey key) {
        this.key = key;
    }

    /** Signs with the key of the installation that keeps its data in this folder. */
    static Tokens of(Path data) {
        try {
            String pem = Files.readString(data.resolve("jwt-private.pem"));
            byte[] body = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new Tokens(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with a key that nobody knows. */
    static Tokens ofAStranger() {
        try {
            return new Tokens(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String until(Instant expires, long account, String login) {
        String claims =
                "{\"iss\":\"dnevnik\",\"sub\":\"%d\",\"upn\":\"%s\",\"groups\":[\"signed-in\"],\"iat\":%d,\"exp\":%d}"
                        .formatted(account, login, expires.getEpochSecond() - 3600, expires.getEpochSecond());
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
