package org.dnevnik.notifications;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a message for one browser, so that the service that passes it on reads nothing (RFC 8291 over RFC 8188, one record). */
final class PushSeal {

    /** Bytes of text that every service takes. */
    static final int LONGEST = 3_000;

    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushSeal() {}

    /**
     * @param browser its public point
     * @param auth its secret.
     * @throws IllegalArgumentException for a point that is none
     */
    static byte[] sealed(byte[] text, byte[] browser, byte[] auth) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return sealed(text, browser, auth, PushCurve.fresh(), salt);
    }

    static byte[] sealed(byte[] text, byte[] browser, byte[] auth, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        byte[] point = PushCurve.written((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(PushCurve.read(browser), true);
        byte[] info = joined(ascii("WebPush: info\0"), browser, point);
        byte[] secret = hmac(hmac(auth, agreement.generateSecret()), joined(info, new byte[] {1}));
        byte[] pseudo = hmac(salt, secret);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(pseudo, "Content-Encoding: aes128gcm\0", 16), "AES"),
                new GCMParameterSpec(128, derived(pseudo, "Content-Encoding: nonce\0", 12)));
        byte[] head = ByteBuffer.allocate(SALT + 5 + point.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) point.length)
                .put(point)
                .array();
        return joined(head, cipher.doFinal(joined(text, new byte[] {2}))); // 2: the last record, and no padding
    }

    private static byte[] derived(byte[] pseudo, String what, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(pseudo, joined(ascii(what), new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
