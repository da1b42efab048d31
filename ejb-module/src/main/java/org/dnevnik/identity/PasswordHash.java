package org.dnevnik.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes of passwords in the PHC form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that each carries the parameters it was
 * made with (memory in KiB, passes, lanes: RFC 9106; the sizes are OWASP's smallest recommended set, because many sign in at 8:25).
 */
public final class PasswordHash {

    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hash that no password has: unknown logins cost what wrong passwords cost. */
    static final String NOBODY = of("nobody's password, made anew at each start " + RANDOM.nextLong());

    private PasswordHash() {}

    /** A new hash with today's parameters and a fresh salt. */
    public static String of(String password) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] hash = hash(password, salt, MEMORY, PASSES, LANES, LENGTH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    /** Whether the password belongs to the hash, whatever parameters it has; compares in constant time. */
    static boolean matches(String password, String phc) {
        Matcher parts = parse(phc);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = hash(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether the hash was made with other parameters than today's. */
    static boolean isOutdated(String phc) {
        Matcher parts = parse(phc);
        return number(parts, 1) != MEMORY || number(parts, 2) != PASSES || number(parts, 3) != LANES;
    }

    private static Matcher parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("a password hash that is not in PHC form");
        }
        return parts;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
