package org.dnevnik.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.dnevnik.identity.model.SigningKeys;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs access tokens, or has signed them. RSA, because it is the cheapest to check, and a token is checked a thousand times as often
 * as it is made.
 *
 * @param secret null for a key that signs no more
 */
record TokenKey(
        String kid,
        RSAPublicKey open,
        @Nullable PrivateKey secret,
        Instant madeAt,
        Instant signsFrom,
        @Nullable Instant endedAt) {

    private static final int BITS = 2048;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh pair, its private half encrypted for the database. */
    static SigningKeys.Row make(String kid, SecretKey wrapping, Instant now, Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, RANDOM);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKeys.Row(
                    kid,
                    pair.getPublic().getEncoded(),
                    wrap(kid, pair.getPrivate().getEncoded(), wrapping),
                    now,
                    signsFrom,
                    null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    /** @throws GeneralSecurityException when the private half was encrypted with another key, or bent */
    static TokenKey read(SigningKeys.Row row, SecretKey wrapping) throws GeneralSecurityException {
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey secret = row.wrapped() == null
                ? null
                : rsa.generatePrivate(new PKCS8EncodedKeySpec(unwrap(row.kid(), row.wrapped(), wrapping)));
        RSAPublicKey open = (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(row.publicKey()));
        return new TokenKey(row.kid(), open, secret, row.madeAt(), row.signsFrom(), row.endedAt());
    }

    boolean signsAt(Instant now) {
        return secret != null && !signsFrom.isAfter(now);
    }

    boolean isKnownAt(Instant now) {
        return endedAt == null || endedAt.isAfter(now);
    }

    private static byte[] wrap(String kid, byte[] key, SecretKey wrapping) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, kid, nonce, wrapping).doFinal(key);
        byte[] both = Arrays.copyOf(nonce, NONCE + wrapped.length);
        System.arraycopy(wrapped, 0, both, NONCE, wrapped.length);
        return both;
    }

    private static byte[] unwrap(String kid, byte[] both, SecretKey wrapping) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(both, NONCE);
        return cipher(Cipher.DECRYPT_MODE, kid, nonce, wrapping).doFinal(both, NONCE, both.length - NONCE);
    }

    /** The key's own name is part of what is signed, so that no two rows can be exchanged. */
    private static Cipher cipher(int mode, String kid, byte[] nonce, SecretKey wrapping)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
