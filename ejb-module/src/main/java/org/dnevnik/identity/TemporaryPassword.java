package org.dnevnik.identity;

import java.security.SecureRandom;

/** A password for one sign-in, read from paper: twelve small letters and digits without look-alikes, fifty-nine bits, in groups of four. */
final class TemporaryPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    /** A new one: {@code kq7m-4xwp-9d2t}. */
    static String make() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
