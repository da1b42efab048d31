package org.dnevnik.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code that is given out on paper, typed once and kept only as a hash: twelve characters of an alphabet without look-alikes, sixty bits, shown in
 * groups of four. What people type instead of a character (small letters, blanks, dashes, O for zero, Russian letters of the same look) is understood.
 */
public final class SecretCode {

    /** Thirty-two characters: no I, L, O and U, which are taken for others or make words. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int ROUNDS = 10_000;
    private static final int BITS_OF_A_HASH = 256;

    // what stands on the left is typed for what stands below it
    private static final String TYPED = "OoIiLlОоАаВвСсЕеНнКкМмРрТтХхУуЗз";
    private static final String MEANT = "00111100AABBCCEEHHKKMMPPTTXXYY33";

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCode() {}

    /** A new code, as it is shown: {@code 7K4M-0QXR-1C9Z}. */
    public static String make() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * What is kept of a code, and looked for when somebody typed one.
     *
     * @param purpose what the code is for: the same characters for another purpose have another hash
     * @param typed   a code as somebody typed it
     * @return 32 bytes; empty when this can be no code
     */
    public static Optional<byte[]> hash(String purpose, String typed) {
        return read(typed).map(code -> digest(purpose + ' ' + code));
    }

    /**
     * What is kept of a code that lives long and of which there are many: as {@link #hash}, but so slow that whoever has stolen the hashes does
     * not find codes by trying: some seventy-four bits in place of sixty.
     */
    public static Optional<byte[]> slowHash(String purpose, String typed) {
        return read(typed).map(code -> stretched(purpose, code));
    }

    private static byte[] stretched(String purpose, String code) {
        try {
            PBEKeySpec spec = new PBEKeySpec(
                    code.toCharArray(), purpose.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS_OF_A_HASH);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with SHA-256", e);
        }
    }

    /** The twelve characters behind what was typed; empty when there are others, more or fewer. */
    static Optional<String> read(String typed) {
        StringBuilder code = new StringBuilder();
        for (char c : typed.toCharArray()) {
            int known = TYPED.indexOf(c);
            char meant = known < 0 ? String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0) : MEANT.charAt(known);
            if (ALPHABET.indexOf(meant) >= 0) {
                code.append(meant);
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && "-‐‑–—−_.".indexOf(c) < 0) {
                return Optional.empty();
            }
            if (code.length() > LENGTH) {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(code.toString()) : Optional.empty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
