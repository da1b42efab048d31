package org.dnevnik.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app with codes on a telephone into which a secret was typed (RFC 6238). */
final class Telephone {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;

    private final byte[] secret;

    /** @param typed as the page shows it */
    Telephone(String typed) {
        BigInteger number = BigInteger.ZERO;
        for (char c : typed.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(c)));
        }
        byte[] bytes = number.toByteArray();
        secret = new byte[BYTES];
        byte[] last = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - BYTES), bytes.length);
        System.arraycopy(last, 0, secret, BYTES - last.length, last.length);
    }

    String code() {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(System.currentTimeMillis() / 30_000)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, Integer.BYTES)
                            .getInt()
                    & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
