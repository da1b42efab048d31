package org.dnevnik.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.dnevnik.exchange.model.ForeignSystems.KeptSecret;

/** A secret of 160 random bits, and the form in which the broker's realm compares it: SHA-256 of the secret followed by the salt. */
record SystemSecret(String text, KeptSecret kept) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final int SALT_BYTES = 16;

    static SystemSecret generated(Instant now) {
        String text = HexFormat.of().formatHex(random(SECRET_BYTES));
        byte[] salt = random(SALT_BYTES);
        return new SystemSecret(
                text,
                new KeptSecret(
                        HexFormat.of().formatHex(hash(text, salt)),
                        HexFormat.of().formatHex(salt),
                        now));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String text, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return digest.digest(salt);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform has SHA-256", e);
        }
    }
}
