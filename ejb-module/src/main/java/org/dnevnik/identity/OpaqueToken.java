package org.dnevnik.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * Secrets that say nothing by themselves: a prefix by which programs that look for secrets in texts find them, forty random letters and digits
 * (238 bits, so that a quick hash of them is enough), and six signs by which a mistyped one is told from a wrong one without asking anybody.
 */
enum OpaqueToken {
    PERSONAL("dnv_pat_"),
    REFRESH("dnv_ref_"),
    CODE("dnv_code_"),
    SECRET("dnv_sec_");

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_SIGNS = 40;
    private static final int CHECK_SIGNS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String prefix;

    OpaqueToken(String prefix) {
        this.prefix = prefix;
    }

    String make() {
        StringBuilder token = new StringBuilder(prefix);
        RANDOM.ints(RANDOM_SIGNS, 0, SIGNS.length()).forEach(i -> token.append(SIGNS.charAt(i)));
        return token + check(token.toString());
    }

    /** Whether somebody can have made it here. */
    boolean looksLike(String token) {
        int body = prefix.length() + RANDOM_SIGNS;
        return token.length() == body + CHECK_SIGNS
                && token.startsWith(prefix)
                && token.substring(body).equals(check(token.substring(0, body)));
    }

    private static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        long rest = crc.getValue();
        char[] signs = new char[CHECK_SIGNS];
        for (int i = CHECK_SIGNS - 1; i >= 0; i--) {
            signs[i] = SIGNS.charAt((int) (rest % SIGNS.length()));
            rest /= SIGNS.length();
        }
        return new String(signs);
    }

    /** How every one of them is kept. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
